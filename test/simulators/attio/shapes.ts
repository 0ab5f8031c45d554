/** What the simulated workspace is made of. Field names are Attio’s own. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export type AttributeType =
  | 'text'
  | 'number'
  | 'checkbox'
  | 'currency'
  | 'date'
  | 'timestamp'
  | 'rating'
  | 'status'
  | 'select'
  | 'record-reference'
  | 'actor-reference'
  | 'location'
  | 'domain'
  | 'email-address'
  | 'phone-number'
  | 'interaction'
  | 'personal-name';

/** A select option or a status. */
export interface Choice {
  id: string;
  title: string;
  archived: boolean;
}

export interface Attribute {
  id: string;
  slug: string;
  title: string;
  type: AttributeType;
  system: boolean;
  writable: boolean;
  required: boolean;
  unique: boolean;
  multi: boolean;
  choices: Choice[];
  currency: string | null;
  /** Slugs of the objects a record reference may point at; null is any. */
  allowed: string[] | null;
  /** The other side of a relationship. */
  inverse: { object: string; attribute: string } | null;
}

/** One value as Attio gives it, with `active_from` and all. */
export type Value = JsonObject;

export interface Thing {
  id: string;
  createdAt: number;
  values: Map<string, Value[]>;
}

export interface AttioObject {
  id: string;
  slug: string;
  singular: string;
  plural: string;
  /** What stands in a record's address before its id. */
  webPath: string;
  attributes: Attribute[];
  records: Map<string, Thing>;
}

export interface Entry extends Thing {
  parentObject: string;
  parentRecord: string;
}

export interface List {
  id: string;
  slug: string;
  name: string;
  parent: string;
  createdAt: number;
  attributes: Attribute[];
  entries: Map<string, Entry>;
}

export interface Member {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  access: 'admin' | 'member' | 'suspended';
  createdAt: number;
}

export interface Note {
  id: string;
  parentObject: string;
  parentRecord: string;
  title: string;
  markdown: string;
  plain: string;
  createdBy: string | null;
  createdAt: number;
}

export interface Task {
  id: string;
  content: string;
  /** As it was given, or null. */
  deadline: string | null;
  completed: boolean;
  linked: { object: string; record: string }[];
  assignees: string[];
  createdBy: string | null;
  createdAt: number;
}

export interface World {
  workspace: { id: string; name: string; slug: string };
  objects: AttioObject[];
  lists: List[];
  members: Member[];
  notes: Map<string, Note>;
  tasks: Map<string, Task>;
}
