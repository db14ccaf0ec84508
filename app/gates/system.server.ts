import { mintSystem } from './mint.server';

/** For scripts that the host runs and for queued jobs: nobody is behind them but the instance itself. */
export const systemScope = mintSystem();
