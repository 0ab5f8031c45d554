/** Reading a document by a link after one was shut out, or that was given to another. */
import { expect } from 'vitest';
import { exchange, expectNoToken, getCode, issuedBy, letIn, refresh } from '../client.ts';
import {
  expectClosed,
  expectOpen,
  expectOver,
  fetched,
  inside,
  linkTo,
  partsOf,
  untoldNote,
  untoldTitle,
  writeNote,
} from '../links.ts';
import { call, read, tokenNamed } from '../mcp.ts';
import { untilOnline, type Attack } from '../target.ts';

export const documentRights: readonly Attack[] = [
  {
    class: 'documents',
    sentence: 'A link does not outlive the token, the client or the grant that it was given to',
    async run(target) {
      const id = await untoldNote(target);
      const bystander = await tokenNamed(target, 'bystander');
      const theirs = await linkTo(target, bystander.token, id);
      const personal = await tokenNamed(target, 'to be revoked');
      const links = [await linkTo(target, personal.token, id)];
      await target.ask('tokens.revoke', { id: personal.id });
      for (const which of ['client', 'grant'] as const) {
        const { client, tokens } = await letIn(target);
        links.push(await linkTo(target, tokens.access, id));
        const { clients } = await target.ask('clients.list', {});
        const grant = clients.find((one) => one.id === client.id)?.grants[0]?.id ?? '';
        await target.ask('clients.revoke', { id: which === 'client' ? client.id : grant });
      }
      const gaveBack = await letIn(target);
      links.push(await linkTo(target, gaveBack.tokens.access, id));
      await target.visit('public', {
        path: '/oauth/revoke',
        body: new URLSearchParams({ token: gaveBack.tokens.refresh, client_id: gaveBack.client.id }),
      });
      const { form } = await getCode(target);
      links.push(await linkTo(target, issuedBy(await exchange(target, form)).access, id));
      expectNoToken(await exchange(target, form), 'invalid_grant');
      for (const link of links) await expectOver(target, link);
      await expectOpen(target, theirs);
    },
  },
  {
    class: 'documents',
    sentence: 'A link of a client that may only write does not open what it may not read',
    async run(target) {
      const { tokens } = await letIn(target, { scopes: ['mcp:write'] });
      const id = await untoldNote(target);
      const { result } = read(await target.visit('public', call(tokens.access, 'fetch', { id })));
      expect(result?.isError).toBe(true);
      expect(JSON.stringify(result)).not.toMatch(/sig=|\/data\//);
    },
  },
  {
    class: 'documents',
    sentence: 'A link does not open a document of a source that its client was not given',
    async run(target) {
      const id = await untoldNote(target);
      const { tokens } = await letIn(target, { sources: ['workspace'] });
      const whole = await letIn(target, { client: (await letIn(target)).client });
      await expectOpen(target, await linkTo(target, tokens.access, id));
      const narrow = await letIn(target, { sources: ['binance'] });
      const { clients } = await target.ask('clients.list', {});
      const grant = clients.find((one) => one.id === narrow.client.id)?.grants[0]?.id ?? '';
      const { path, exp, sig } = partsOf(await linkTo(target, whole.tokens.access, id));
      expectClosed(await target.visit('public', { path: `${path}?exp=${exp}&for=${grant}&sig=${sig}` }));
      for (const asked of ['fetch', 'search']) {
        const answer = await target.visit(
          'public',
          call(narrow.tokens.access, asked, asked === 'fetch' ? { id } : { query: inside }),
        );
        expect(answer.text).not.toMatch(/sig=|\/data\//);
      }
      // A refreshed grant is the same grant: what was cited stays readable, and no more than that.
      const again = issuedBy(await refresh(target, { client: narrow.client, token: narrow.tokens.refresh }));
      expect((await target.visit('public', call(again.access, 'fetch', { id }))).text).not.toContain(inside);
    },
  },
  {
    class: 'documents',
    sentence: 'A document that was deleted, hidden or switched off does not open by a link from before',
    async run(target) {
      const { token } = await tokenNamed(target, 'who was given a link');
      const { id, uid } = await writeNote(target, { title: untoldTitle, content: inside });
      const link = await linkTo(target, token, id);
      await expectOpen(target, link);
      await target.ask('settings.set', { values: { 'exposure.documents.workspace': false } });
      try {
        await expectOver(target, link);
      } finally {
        await target.ask('settings.set', { values: { 'exposure.documents.workspace': true } });
      }
      await expectOpen(target, link);
      await target.ask('sources.enable', { id: 'workspace', enabled: false });
      try {
        await expectOver(target, link);
      } finally {
        await target.ask('sources.enable', { id: 'workspace', enabled: true });
      }
      await expectOpen(target, link);
      await target.visit('local', call(token, 'delete_note', { uid }));
      await expectOver(target, link);
    },
  },
  {
    class: 'documents',
    sentence: 'A link that was revoked does not open after a restart, and one that was not is no other',
    needs: ['core', 'alone'],
    async run(target) {
      const id = await untoldNote(target);
      const kept = await tokenNamed(target, 'kept');
      const gone = await tokenNamed(target, 'gone');
      const links = [await linkTo(target, kept.token, id), await linkTo(target, gone.token, id)] as const;
      await target.ask('tokens.revoke', { id: gone.id });
      await target.restart();
      await expectOpen(target, links[0]);
      await expectOver(target, links[1]);
      expect(partsOf(await linkTo(target, kept.token, id)).sig).toBe(partsOf(links[0]).sig);
    },
  },
  {
    class: 'documents',
    sentence: 'Panic does not leave a link that opens, now, after a restart, or for whom is let in again',
    needs: ['core', 'alone'],
    async run(target) {
      const id = await untoldNote(target);
      const before = await tokenNamed(target, 'before');
      const { tokens } = await letIn(target);
      const links = [await linkTo(target, before.token, id), await linkTo(target, tokens.access, id)];
      await target.ask('panic', {});
      for (const path of links) {
        const answer = await target.visit('local', { path, headers: { accept: 'application/json' } });
        expectClosed(answer, path);
        // Whatever becomes of tokens and grants: what was signed before is signed no more.
        expect(answer.text).toContain('"invalid_link"');
      }
      await target.ask('tunnel.start', {});
      await untilOnline(target);
      for (const link of links) await expectOver(target, link);
      await target.restart();
      for (const link of links) await expectOver(target, link);
      const after = await tokenNamed(target, 'before');
      const link = await linkTo(target, after.token, id);
      await expectOpen(target, link);
      // Not even under the name of somebody who is let in now.
      for (const old of links) {
        const { path, exp, sig } = partsOf(old);
        expectClosed(await target.visit('public', { path: `${path}?exp=${exp}&for=${after.id}&sig=${sig}` }));
      }
      expect((await fetched(target, after.token, id)).text).toContain(inside);
    },
  },
];
