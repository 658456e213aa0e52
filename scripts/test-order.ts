/** Vitest sequencer: projects one after another, long files first, so that no worker waits at the end. */
import { statSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest first: whole files of states and engines, then the quick ones. */
const PROJECTS = ['files', 'pages', 'chromium', 'firefox', 'data', 'unit'];

export class ByProject extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project }: TestSpecification) => PROJECTS.indexOf(project.name);
    const size = ({ moduleId }: TestSpecification) => statSync(moduleId).size;
    return [...specs].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
  }
}
