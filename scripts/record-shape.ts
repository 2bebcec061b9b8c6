/**
 * The record's schema as JSON Schema, as `readout schema record` prints it. It is put in place of `__SHAPE__` when the
 * program is built and when its tests run, so that a run need not load zod to check what it made.
 */
import { z } from 'zod'
import { readoutSchema } from '../pipeline/record/schema.js'

export const recordShape = (): unknown => z.toJSONSchema(readoutSchema, { target: 'draft-2020-12' })
