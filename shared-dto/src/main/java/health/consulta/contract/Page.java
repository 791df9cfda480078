package health.consulta.contract;

import java.util.List;

/// One page of a list.
///
/// @param page zero-based number of the page
/// @param size at most 100
/// @param total how many items all pages have together
public record Page<T>(List<T> items, int page, int size, long total) implements OfMany<T> {}
