import codes from './codes.json';
import type { ReferenceSystem } from './system';

/** The day on which the catalogue was last looked over. Findings of "no match" hold for the systems of their time. */
export const catalogueVersion = '2026-11-28';

const huggingFace = 'https://huggingface.co';

/**
 * Systems that a list is held against, filters first: codes and short names only, which are facts; what they mean is said
 * at `url` and not copied. A new version of a system is another entry, never a change of an old one.
 */
export const catalogue: readonly ReferenceSystem[] = [
  {
    id: 'llama-guard-3-4',
    name: 'Llama Guard',
    version: '3, 4',
    kind: 'filter',
    url: `${huggingFace}/meta-llama/Llama-Guard-4-12B`,
    codes: codes['llama-guard-3-4'],
  },
  {
    id: 'llama-guard-2',
    name: 'Llama Guard',
    version: '2',
    kind: 'filter',
    url: `${huggingFace}/meta-llama/Meta-Llama-Guard-2-8B`,
    codes: codes['llama-guard-2'],
  },
  {
    id: 'llama-guard-1',
    name: 'Llama Guard',
    version: '1',
    kind: 'filter',
    url: `${huggingFace}/meta-llama/LlamaGuard-7b`,
    codes: codes['llama-guard-1'],
  },
  {
    id: 'shieldgemma-1',
    name: 'ShieldGemma',
    version: '1',
    kind: 'filter',
    url: 'https://ai.google.dev/gemma/docs/shieldgemma/model_card',
    codes: codes['shieldgemma-1'],
  },
  {
    // The names under which the model is asked for each (`risk_name`): with harm engagement and evasiveness since 3.2.
    id: 'ibm-granite-guardian',
    name: 'Granite Guardian',
    version: '3.2',
    kind: 'filter',
    url: 'https://www.ibm.com/granite/docs/models/guardian/',
    credit: 'IBM, Risk Atlas Nexus, Apache-2.0',
    codes: codes['ibm-granite-guardian'],
  },
  {
    id: 'nemotron-safety-guard-v3',
    name: 'Nemotron Safety Guard',
    version: '3',
    kind: 'filter',
    url: `${huggingFace}/nvidia/Llama-3.1-Nemotron-Safety-Guard-8B-v3`,
    codes: codes['nemotron-safety-guard-v3'],
  },
  {
    id: 'nemotron-content-safety-reasoning-4b',
    name: 'Nemotron Content Safety Reasoning',
    version: '4B',
    kind: 'filter',
    url: `${huggingFace}/nvidia/Nemotron-Content-Safety-Reasoning-4B`,
    codes: codes['nemotron-content-safety-reasoning-4b'],
  },
  {
    // Its types of policies as in its source, one misspelt there.
    id: 'roost-coop-1',
    name: 'ROOST Coop',
    version: '1.0',
    kind: 'filter',
    url: 'https://github.com/roostorg/coop',
    codes: codes['roost-coop-1'],
  },
  {
    id: 'mlcommons-ailuminate-1.0',
    name: 'AILuminate',
    version: '1.0',
    kind: 'benchmark',
    url: 'https://mlcommons.org/ailuminate/',
    credit: 'MLCommons, CC BY 4.0',
    codes: codes['mlcommons-ailuminate-1.0'],
  },
  {
    id: 'air-2024',
    name: 'AIR-Bench',
    version: '2024',
    kind: 'benchmark',
    url: 'https://github.com/stanford-crfm/air-bench-2024',
    credit: 'Stanford CRFM, Apache-2.0; AIR 2024, arXiv 2406.17864',
    codes: codes['air-2024'],
  },
  {
    // With 7.6, which came in April 2025.
    id: 'mit-ai-risk-repository-2025-04',
    name: 'MIT AI Risk Repository, domains',
    version: '2025-04',
    kind: 'register',
    url: 'https://airisk.mit.edu/',
    credit: 'MIT AI Risk Repository, CC BY 4.0',
    codes: codes['mit-ai-risk-repository-2025-04'],
  },
  {
    id: 'nist-ai-600-1',
    name: 'NIST AI RMF, Generative AI Profile',
    version: 'AI 600-1',
    kind: 'register',
    url: 'https://nvlpubs.nist.gov/nistpubs/ai/NIST.AI.600-1.pdf',
    codes: codes['nist-ai-600-1'],
  },
  {
    id: 'owasp-llm-2025',
    name: 'OWASP Top 10 for LLM Applications',
    version: '2025',
    kind: 'register',
    url: 'https://genai.owasp.org/llm-top-10/',
    credit: 'OWASP Foundation, CC BY-SA 4.0',
    codes: codes['owasp-llm-2025'],
  },
  {
    id: 'mitre-atlas-5.6',
    name: 'MITRE ATLAS',
    version: '5.6.0',
    kind: 'attacks',
    url: 'https://atlas.mitre.org/',
    credit: 'Copyright 2021-2025 MITRE, Apache-2.0',
    codes: codes['mitre-atlas-5.6'],
  },
];

export const systemById = (id: string): ReferenceSystem | undefined =>
  catalogue.find((system) => system.id === id);

/** How a system is called where there is room for a name only; what the catalogue does not have keeps its short name. */
export const systemName = (id: string): string => {
  const system = systemById(id);
  return system ? `${system.name} ${system.version}` : id;
};
