package health.consulta.contract;

import java.util.List;

/// A list that is short by nature and therefore not paged.
public record Items<T>(List<T> items) implements OfMany<T> {}
