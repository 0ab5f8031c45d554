/** The OpenAPI 3.1 document of the REST routes, drawn from the contract's own schemas. */
import { z } from 'zod';
import { problemSchema } from '../contract/errors.ts';
import { routes, type Route } from './routes.ts';

type JsonObject = { [key: string]: unknown };

export function openApiDocument(version: string): JsonObject {
  const paths: { [path: string]: JsonObject } = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Patchbay administration',
      version,
      description:
        'On the loopback listener only, with the admin token of the run. Times are Unix milliseconds.',
    },
    security: [{ admin: [] }],
    paths: { ...paths, '/api/v1/openapi.json': { get: plain('This document.', 'application/json') } },
    components: {
      securitySchemes: { admin: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: shape(problemSchema, 'output') },
      responses: {
        Problem: {
          description: 'What went wrong and what to do about it.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operation(route: Route): JsonObject {
  const parameters = [...pathParameters(route), ...queryParameters(route)];
  return {
    summary: route.summary,
    operationId: operationId(route),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: shape(route.body, 'input') } },
          },
        }),
    responses: {
      [String(route.status)]: {
        description: route.status === 204 ? 'Done.' : route.summary,
        ...(route.answer === undefined
          ? {}
          : { content: { 'application/json': { schema: shape(route.answer, 'output') } } }),
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function plain(description: string, type: string): JsonObject {
  return { summary: description, responses: { '200': { description, content: { [type]: {} } } } };
}

function pathParameters(route: Route): JsonObject[] {
  return [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(route: Route): JsonObject[] {
  return Object.entries(route.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: z.toJSONSchema(schema, { io: 'input' }),
  }));
}

/** `GET /api/v1/calls/{id}` → `get-calls-id`. */
function operationId(route: Route): string {
  const words = route.path.replace('/api/v1/', '').replaceAll(/[{}]/g, '').split('/');
  return [route.method.toLowerCase(), ...words].join('-');
}

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
function shape(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
