package health.consulta.portal.frame;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is chosen above a list, as text that can be kept. Days are kept by their distance from
/// today, so that "the last thirty" stay the last thirty. What was typed is not kept: it names
/// people.
public final class Filters {
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Supplier<LocalDate> today;

  public Filters(Supplier<LocalDate> today) {
    this.today = today;
  }

  private record Part(Supplier<@Nullable String> now, Consumer<@Nullable String> become) {}

  public Filters day(String name, DatePicker field) {
    return part(
        name,
        () ->
            field.isEmpty()
                ? null
                : String.valueOf(ChronoUnit.DAYS.between(today.get(), field.getValue())),
        days ->
            field.setValue(isDistance(days) ? today.get().plusDays(Long.parseLong(days)) : null));
  }

  /// What is none chooses no day.
  private static boolean isDistance(@Nullable String days) {
    return days != null && days.matches("-?\\d{1,6}");
  }

  /// A value that there is no more chooses nothing.
  public <E extends Enum<E>> Filters choice(String name, Select<E> field, E[] values) {
    return choice(name, field, values, null);
  }

  /// @param otherwise chosen for a value that there is no more
  public <E extends Enum<E>> Filters choice(
      String name, Select<E> field, E[] values, @Nullable E otherwise) {
    return part(
        name,
        () -> field.isEmpty() ? null : field.getValue().name(),
        kept ->
            field.setValue(
                Stream.of(values)
                    .filter(value -> value.name().equals(kept))
                    .findFirst()
                    .orElse(otherwise)));
  }

  /// @param become takes null when nothing was chosen
  public Filters part(
      String name, Supplier<@Nullable String> now, Consumer<@Nullable String> become) {
    parts.put(name, new Part(now, become));
    return this;
  }

  Map<String, String> now() {
    var chosen = new HashMap<String, String>();
    parts.forEach((name, part) -> {
      var value = part.now().get();
      if (value != null) chosen.put(name, value);
    });
    return chosen;
  }

  void become(Map<String, String> kept) {
    parts.forEach((name, part) -> part.become().accept(kept.get(name)));
  }
}
