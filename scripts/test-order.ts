/**
 * Vitest sequencer: projects one after another, since a worker and its browser serve one; long files first,
 * so that no worker has one left when the other has ended.
 */
import { statSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const PROJECTS = ['pages', 'files', 'firefox', 'chromium', 'data', 'unit'];
/** Files that take long though they are short. */
const RE_LONG = /states|rebuild|mounts/;

export class ByProject extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project }: TestSpecification) => PROJECTS.indexOf(project.name);
    const size = ({ moduleId }: TestSpecification) =>
      RE_LONG.test(moduleId) ? Number.POSITIVE_INFINITY : statSync(moduleId).size;
    return [...specs].sort((a, b) => rank(a) - rank(b) || (size(a) < size(b) ? 1 : -1));
  }
}
