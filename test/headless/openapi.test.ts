/** The OpenAPI document: every route is in it, every route in it answers, and its shapes are what OpenAPI 3.1 takes. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from '../../src/headless/openapi.ts';
import { routes } from '../../src/headless/routes.ts';
import { someApproval } from './small-access.ts';
import { rest, someDashboard } from './world.ts';

interface Content {
  content?: Record<string, { schema?: Parameters<typeof z.fromJSONSchema>[0] }>;
}
interface Operation {
  operationId?: string;
  parameters?: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: Content;
  responses: Record<string, Content & { $ref?: string; description?: string }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

function operations(document: Document): { line: string; path: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...{ line: `${method.toUpperCase()} ${path}`, path, operation },
    })),
  );
}

// The document is plain JSON, made by ourselves.
const document = openApiDocument('1.2.3') as unknown as Document;

describe('the OpenAPI document', () => {
  test('describes every path and method there is, and nothing else', async () => {
    expect(document.openapi).toBe('3.1.0');
    const described = operations(document).map(({ line }) => line);
    const there = routes.map(({ method, path }) => `${method} ${path}`);
    expect(described.sort()).toEqual([...there, 'GET /api/v1/openapi.json'].sort());
    const { dashboard, core } = await someDashboard();
    expect(JSON.parse((await rest(dashboard, 'GET', '/api/v1/openapi.json')).text)).toEqual(
      JSON.parse(JSON.stringify(openApiDocument(core.snapshot().state.version))),
    );
    for (const line of described) {
      const [method = '', path = ''] = line.split(' ');
      const answer = await rest(dashboard, method, path.replace('{id}', 'nobody'), { body: {} });
      expect(answer.status, line).not.toBe(405);
      if (!path.includes('{id}')) expect(answer.status, line).not.toBe(404);
    }
  });

  test('names each operation once and declares the parameters of each path', () => {
    const ids = operations(document).flatMap(({ operation }) => operation.operationId ?? []);
    expect(new Set(ids).size).toBe(routes.length);
    for (const { line, path, operation } of operations(document)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(
        declared.map(({ name }) => name),
        line,
      ).toEqual(inPath);
      expect(
        declared.every(({ required }) => required),
        line,
      ).toBe(true);
    }
  });

  test('has a description for each answer, and leads nowhere that is not there', () => {
    for (const { line, operation } of operations(document))
      for (const answer of Object.values(operation.responses))
        expect(answer.description ?? answer.$ref, line).toMatch(/\S/);
    for (const [, reference = ''] of JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g))
      expect(reference.slice(2).split('/').reduce(under, document), reference).toBeTypeOf('object');
  });

  test('describes the answers as they are', async () => {
    const { dashboard, core } = await someDashboard();
    core.emit({ name: 'approval.asked', payload: { approval: someApproval(1) } });
    core.emit({ name: 'approval.asked', payload: { approval: someApproval(2) } });
    await rest(dashboard, 'POST', '/api/v1/approvals/ap1', { body: { decision: 'approve' } });
    await rest(dashboard, 'POST', '/api/v1/tokens', { body: { name: 'CI' } });
    const read = operations(document).filter(({ line }) => /^GET [^{]+$/.test(line));
    for (const { line, path, operation } of read) {
      const answer = await rest(dashboard, 'GET', path);
      expect(answer.status, line).toBe(200);
      const { schema } = operation.responses['200']?.content?.['application/json'] ?? {};
      if (schema === undefined) expect(path).toBe('/api/v1/openapi.json');
      else z.fromJSONSchema(schema).parse(JSON.parse(answer.text));
    }
    expect(read.length).toBeGreaterThan(10);
  });

  test('says of the state what it is made of', () => {
    expect(document.paths['/api/v1/state']?.['get']?.responses['200']).toMatchObject({
      content: {
        'application/json': { schema: { type: 'object', required: expect.arrayContaining(['tunnel']) } },
      },
    });
  });
});

function under(node: unknown, word: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, word) : undefined;
}
