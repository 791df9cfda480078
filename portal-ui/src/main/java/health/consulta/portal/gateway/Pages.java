package health.consulta.portal.gateway;

import health.consulta.contract.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// What comes in pages, as one list.
public final class Pages {
  /// The largest that a service gives.
  public static final int SIZE = 100;

  private Pages() {}

  /// @param read the page of that number, from 0
  public static <T> List<T> all(IntFunction<Page<T>> read) {
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
