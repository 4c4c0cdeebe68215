import { describe } from 'vitest';
import { simulateSeeds } from './simulateSeeds';

// A file of its own, so that the two run side by side.
describe('more simulated people and servers', () => simulateSeeds(1501, 1500));
