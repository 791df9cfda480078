package health.consulta.portal.patient;

import health.consulta.contract.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// What comes in pages, as one list.
final class Pages {
  /// The largest that a service gives.
  static final int SIZE = 100;

  private Pages() {}

  /// @param read the page of that number, from 0
  static <T> List<T> all(IntFunction<Page<T>> read) {
    var items = new ArrayList<T>();
    Page<T> page;
    int number = 0;
    do {
      page = read.apply(number++);
      items.addAll(page.items());
    } while (!page.items().isEmpty() && items.size() < page.total());
    return items;
  }
}
