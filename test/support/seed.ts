/** Property tests take the same cases in each run; FC_SEED=1 npm test takes others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123) });
