import { describe } from 'vitest';
import { simulateSeeds } from './simulateSeeds';

describe('simulated people and servers', () => simulateSeeds(1, 1500));
