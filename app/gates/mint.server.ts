// biome-ignore-all lint/plugin/no-type-assertion: the one assertion that each brand needs
import type {
  AccountScope,
  DoorScope,
  HostScope,
  InterpreterScope,
  ObserverScope,
  ParticipantScope,
  PublicScope,
  SessionScope,
  SystemScope,
  TaxonomyScope,
  UseScope,
} from '~/domain/access/scopes';

/**
 * The only place where a scope comes into being. Each function is called by the one gate that has
 * just proven what the scope says; the linter keeps everybody else out of this file.
 */
type Facts<Scope> = { [Key in keyof Scope as Key extends symbol ? never : Key]: Scope[Key] };

export const mintAccount = (facts: Facts<AccountScope>) => facts as AccountScope;
export const mintTaxonomy = (facts: Facts<TaxonomyScope>) => facts as TaxonomyScope;
export const mintSession = (facts: Facts<SessionScope>) => facts as SessionScope;
export const mintParticipant = (facts: Facts<ParticipantScope>) => facts as ParticipantScope;
export const mintDoor = (facts: Facts<DoorScope>) => facts as DoorScope;
export const mintObserver = (facts: Facts<ObserverScope>) => facts as ObserverScope;
export const mintInterpreter = (facts: Facts<InterpreterScope>) => facts as InterpreterScope;
export const mintPublic = (facts: Facts<PublicScope>) => facts as PublicScope;
export const mintUse = (facts: Facts<UseScope>) => facts as UseScope;
export const mintHost = (facts: Facts<HostScope>) => facts as HostScope;
export const mintSystem = () => ({}) as SystemScope;
