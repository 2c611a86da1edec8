//! Sorting. The standard library's sort is written out anew for each type it sorts, which would
//! be a tenth of the module that pages load; this one is small and good enough.

/// Sorts in place by heap; equal items may change places.
pub(crate) fn sort<T>(list: &mut [T], before: fn(&T, &T) -> bool) {
    let len = list.len();
    for root in (0..len / 2).rev() {
        sift(list, root, len, before);
    }
    for end in (1..len).rev() {
        swap(list, 0, end);
        sift(list, 0, end, before);
    }
}

/// Moves an item down until none of its two children comes after it.
fn sift<T>(list: &mut [T], mut root: usize, end: usize, before: fn(&T, &T) -> bool) {
    let comes_before =
        |list: &[T], a: usize, b: usize| matches!((list.get(a), list.get(b)), (Some(a), Some(b)) if before(a, b));
    loop {
        let mut child = 2 * root + 1;
        if child >= end {
            return;
        }
        if child + 1 < end && comes_before(list, child, child + 1) {
            child += 1;
        }
        if !comes_before(list, root, child) {
            return;
        }
        swap(list, root, child);
        root = child;
    }
}

/// Without a way to panic, unlike the standard one. `a` comes before `b`.
fn swap<T>(list: &mut [T], a: usize, b: usize) {
    if let Some((before, after)) = list.split_at_mut_checked(b)
        && let (Some(a), Some(b)) = (before.get_mut(a), after.first_mut())
    {
        core::mem::swap(a, b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(mut list: Vec<u16>) {
            let mut sorted = list.clone();
            sorted.sort_unstable();
            sort(&mut list, |a, b| a < b);
            prop_assert_eq!(list, sorted);
        }
    }
}
