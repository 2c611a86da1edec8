//! Rank statistics.

/// The rank of each value from the lowest; equal values share the mean of theirs.
pub fn ranks(values: &[f64]) -> Vec<f64> {
    let rank = |value: &f64| {
        let below = values.iter().filter(|other| *other < value).count();
        let equal = values.iter().filter(|other| *other == value).count();
        below as f64 + (equal - 1) as f64 / 2.0
    };
    values.iter().map(rank).collect()
}

/// Spearman's rank correlation.
pub fn spearman(one: &[f64], other: &[f64]) -> f64 {
    let (one, other) = (centred(ranks(one)), centred(ranks(other)));
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>();
    dot(&one, &other) / (dot(&one, &one) * dot(&other, &other)).sqrt()
}

fn centred(mut values: Vec<f64>) -> Vec<f64> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    values.iter_mut().for_each(|value| *value -= mean);
    values
}

/// How often a good draft stands above a bad one, over all such pairs; a tie counts half.
pub fn auc(good: &[f64], bad: &[f64]) -> f64 {
    let win = |g: f64, b: f64| if g > b { 1.0 } else { f64::from(u8::from(g == b)) / 2.0 };
    let wins: f64 = good.iter().flat_map(|g| bad.iter().map(move |b| win(*g, *b))).sum();
    wins / (good.len() * bad.len()) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_their_rank() {
        assert_eq!(ranks(&[30.0, 10.0, 30.0, 20.0]), [2.5, 0.0, 2.5, 1.0]);
    }

    #[test]
    fn only_the_order_counts() {
        assert!((spearman(&[1.0, 2.0, 3.0], &[10.0, 11.0, 900.0]) - 1.0).abs() < 1e-12);
        assert!((spearman(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]) + 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_tie_is_half_a_win() {
        assert_eq!(auc(&[2.0, 3.0], &[1.0, 2.0]), 0.875);
    }
}
