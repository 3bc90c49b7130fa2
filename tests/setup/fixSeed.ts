// Random cases are the same in every run, so that what passed here passes elsewhere; PROPERTY_SEED tries others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261122) });
