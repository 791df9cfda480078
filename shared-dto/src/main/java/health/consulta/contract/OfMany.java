package health.consulta.contract;

import java.util.List;

/// An answer of several things of a kind.
public interface OfMany<T> {
  List<T> items();
}
