//! Intervals around rates, and how well a number tells answered from silent.

use crate::text::sort;
use alloc::vec::Vec;
use serde::Serialize;

/// 97.5 % of a normal distribution lie below.
const Z: f64 = 1.959_963_984_540_054;

/// A share of a count, with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Rate {
    /// How many there were.
    pub of: u32,
    /// How many of them were answered.
    pub answered: u32,
    /// The share, 0 to 1.
    pub rate: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Rate {
    /// Wilson's interval: right for few messages and for rates near 0 and 1, where the usual one is not.
    pub fn of(answered: u32, of: u32) -> Rate {
        if of == 0 {
            return Rate { of, answered, rate: 0.0, low: 0.0, high: 1.0 };
        }
        let (n, p) = (f64::from(of), f64::from(answered) / f64::from(of));
        let middle = (p + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
        let half = Z / (1.0 + Z * Z / n) * libm::sqrt(p * (1.0 - p) / n + Z * Z / (4.0 * n * n));
        let low = if answered == 0 { 0.0 } else { (middle - half).max(0.0) };
        let high = if answered == of { 1.0 } else { (middle + half).min(1.0) };
        Rate { of, answered, rate: p, low, high }
    }
}

/// A number with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// How much higher one rate is than another, with Newcombe's interval (his method 10, from Wilson's).
pub fn difference(with: Rate, without: Rate) -> Estimate {
    let square = |x: f64| x * x;
    let value = with.rate - without.rate;
    let below = libm::sqrt(square(with.rate - with.low) + square(without.high - without.rate));
    let above = libm::sqrt(square(with.high - with.rate) + square(without.rate - without.low));
    Estimate { value, low: (value - below).max(-1.0), high: (value + above).min(1.0) }
}

/// The chance that an answered message has the higher number of two, one answered and one silent;
/// equal numbers count half. One half is what a coin would do. `None` without both kinds.
pub fn auc(ranked: &[(i32, bool)]) -> Option<f64> {
    let mut counts = Counts::new(ranked)?;
    for &(rank, answered) in ranked {
        counts.add(rank, answered);
    }
    counts.auc()
}

/// Resamples for an interval.
const ROUNDS: usize = 1_000;
/// Above this many messages fewer resamples do: the interval is narrow, and time is short.
const MANY: usize = 50_000;

const fn rounds(messages: usize) -> usize {
    if messages > MANY { ROUNDS / 5 } else { ROUNDS }
}

/// [`auc`] with a bootstrap interval (percentiles). The same messages give the same interval: what is
/// drawn comes from a fixed seed.
pub fn auc_interval(ranked: &[(i32, bool)]) -> Option<Estimate> {
    let value = auc(ranked)?;
    let mut counts = Counts::new(ranked)?;
    let mut dice = Dice(0x1A2B_3C4D_5E6F_7081);
    let mut values: Vec<f64> = (0..rounds(ranked.len()))
        .filter_map(|_| {
            counts.clear();
            for _ in 0..ranked.len() {
                let &(rank, answered) = ranked.get(dice.below(ranked.len()))?;
                counts.add(rank, answered);
            }
            counts.auc()
        })
        .collect();
    sort(&mut values, |a, b| a < b);
    let at = |share: f64| values.get((share * values.len() as f64) as usize).or(values.last()).copied();
    Some(Estimate { value, low: at(0.025)?, high: at(0.975)? })
}

/// How many were silent and answered at each rank.
struct Counts {
    least: i32,
    silent: Vec<u32>,
    answered: Vec<u32>,
}

impl Counts {
    fn new(ranked: &[(i32, bool)]) -> Option<Self> {
        let ranks = ranked.iter().map(|&(rank, _)| rank);
        let (least, most) = (ranks.clone().min()?, ranks.max()?);
        let size = usize::try_from(i64::from(most) - i64::from(least) + 1).ok().filter(|&size| size <= 1 << 16)?;
        Some(Counts { least, silent: alloc::vec![0; size], answered: alloc::vec![0; size] })
    }

    fn clear(&mut self) {
        self.silent.fill(0);
        self.answered.fill(0);
    }

    fn add(&mut self, rank: i32, answered: bool) {
        let counts = if answered { &mut self.answered } else { &mut self.silent };
        if let Some(count) = counts.get_mut(rank.wrapping_sub(self.least) as usize) {
            *count += 1;
        }
    }

    fn auc(&self) -> Option<f64> {
        let (mut below, mut won, mut answered) = (0.0, 0.0, 0.0);
        for (&silent, &good) in self.silent.iter().zip(&self.answered) {
            let (silent, good) = (f64::from(silent), f64::from(good));
            won += good * (below + silent / 2.0);
            below += silent;
            answered += good;
        }
        (below > 0.0 && answered > 0.0).then(|| won / (below * answered))
    }
}

/// SplitMix64: the same draws everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        // The high half of a product: even enough for a bootstrap, and no division.
        ((u128::from(z) * end as u128) >> 64) as usize
    }
}

/// The middle one, or the mean of the two in the middle.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    sort(&mut values, |a, b| a < b);
    let upper = *values.get(values.len() / 2)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *values.get(values.len() / 2 - 1)?;
    Some((lower + upper) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 5e-4, "{found} is not {wanted}");
    }

    #[test]
    fn draws_as_published() {
        // The first numbers of SplitMix64 from 0, by its authors' own program.
        let mut dice = Dice(0);
        let draws = [0xE220_A839_7B1D_CDAF_u64, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F];
        for draw in draws {
            assert_eq!(dice.below(1 << 32) as u64, draw >> 32);
        }
        // All of a number, as far as it can be asked for: the high half of its product with 2^64 - 1.
        let mut dice = Dice(0);
        for draw in draws {
            assert_eq!(dice.below(usize::MAX) as u64, draw - 1);
        }
    }

    #[test]
    fn wilson_as_published() {
        // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table 1, method 3.
        for (answered, of, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
        {
            let rate = Rate::of(answered, of);
            near(rate.low, low);
            near(rate.high, high);
        }
        assert_eq!(Rate::of(0, 0), Rate { of: 0, answered: 0, rate: 0.0, low: 0.0, high: 1.0 });
        assert_eq!(Rate::of(29, 29).high, 1.0);
    }

    #[test]
    fn newcombe_as_published() {
        // Newcombe 1998, "Interval estimation for the difference between independent proportions",
        // table II, method 10: 56/70 against 48/80.
        let found = difference(Rate::of(56, 70), Rate::of(48, 80));
        near(found.value, 0.2);
        near(found.low, 0.0524);
        near(found.high, 0.3339);
    }

    #[test]
    fn auc_by_hand() {
        assert_eq!(auc(&[(1, false), (2, true)]), Some(1.0));
        assert_eq!(auc(&[(2, false), (1, true)]), Some(0.0));
        assert_eq!(auc(&[(5, false), (5, true)]), Some(0.5));
        // Pairs: 3>1, 3>2, 2>1 won, 2=2 half: 3.5 of 4.
        assert_eq!(auc(&[(1, false), (2, false), (2, true), (3, true)]), Some(0.875));
        assert_eq!(auc(&[(1, true), (2, true)]), None);
        assert_eq!(auc(&[(1, false), (2, false)]), None);
        assert_eq!(auc(&[]), None);
    }

    #[test]
    fn the_bootstrap_repeats_itself_and_holds_the_value() {
        let ranked: Vec<(i32, bool)> = (0..400).map(|i| (i * 37 % 101, i * 37 % 101 + i % 50 > 80)).collect();
        let found = auc_interval(&ranked).unwrap();
        assert_eq!(auc_interval(&ranked).unwrap(), found);
        assert!(found.low < found.value && found.value < found.high, "{found:?}");
        assert!(found.high - found.low < 0.1, "{found:?}");
        // Of a thousand resamples the 26th and the 976th, so that 25 lie outside on either side.
        assert_eq!(rounds(ranked.len()), 1_000);
        let mut dice = Dice(0x1A2B_3C4D_5E6F_7081);
        let resample = |dice: &mut Dice| {
            let drawn: Vec<_> = ranked.iter().map(|_| ranked[dice.below(ranked.len())]).collect();
            auc(&drawn).unwrap()
        };
        let mut values: Vec<f64> = (0..1_000).map(|_| resample(&mut dice)).collect();
        values.sort_by(f64::total_cmp);
        assert_eq!((found.low, found.high), (values[25], values[975]));
    }

    #[test]
    fn many_messages_take_fewer_resamples() {
        assert_eq!((rounds(50_000), rounds(50_001)), (1_000, 200));
    }

    #[test]
    fn the_bootstrap_is_as_wide_as_theory_says() {
        // No relation: Hanley and McNeil give a standard error of about 0.0289 for 200 and 200.
        let ranked: Vec<(i32, bool)> = (0..400).map(|i| (i * 7919 % 100, i % 2 == 0)).collect();
        let found = auc_interval(&ranked).unwrap();
        let width = (found.high - found.low) / (2.0 * Z);
        assert!((0.022..0.036).contains(&width), "{found:?} {width}");
    }

    #[test]
    fn medians() {
        assert_eq!(median(Vec::new()), None);
        assert_eq!(median([3.0, 1.0, 2.0].into()), Some(2.0));
        assert_eq!(median([4.0, 1.0, 2.0, 3.0].into()), Some(2.5));
    }
}
