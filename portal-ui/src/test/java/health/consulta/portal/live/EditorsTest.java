package health.consulta.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EditorsTest {
  private static final UUID VISIT = UUID.randomUUID();
  private final Editors editors = new Editors();
  private final AtomicInteger told = new AtomicInteger();

  @Test
  void a_screen_is_told_who_opens_and_leaves_what_it_shows() {
    var here = editors.join("Claire", told::incrementAndGet);
    here.shows(Set.of(VISIT));
    var there = editors.join("Sophie", () -> {});
    there.opens(VISIT);
    there.opens(VISIT);
    assertThat(told).hasValue(1);
    assertThat(here.others()).containsEntry(VISIT, "Sophie");
    there.leave();
    assertThat(told).hasValue(2);
    assertThat(here.others()).isEmpty();
  }

  @Test
  void a_screen_hears_nothing_of_what_it_does_not_show() {
    var here = editors.join("Claire", told::incrementAndGet);
    editors.join("Sophie", () -> {}).opens(VISIT);
    assertThat(told).hasValue(0);
    assertThat(here.others()).isEmpty();
  }
}
