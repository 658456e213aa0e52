/** Stands in the head of every page and runs before the first paint: a stored setting must not flash. */
import { storedSettings } from '../stored-settings.ts';

const root = document.documentElement;
root.classList.add('js');
Object.assign(root.dataset, storedSettings());
