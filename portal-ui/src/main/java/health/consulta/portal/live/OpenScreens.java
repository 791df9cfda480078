package health.consulta.portal.live;

import com.vaadin.flow.shared.Registration;
import health.consulta.contract.Event;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The screens that are open on this instance; each hears every event and picks what it shows.
@Component
public final class OpenScreens {
  private final Set<Consumer<Event>> screens = new CopyOnWriteArraySet<>();

  /// @param screen must not block: it runs on the reader's thread
  public Registration open(Consumer<Event> screen) {
    return Registration.addAndRemove(screens, screen);
  }

  public void show(Event event) {
    screens.forEach(screen -> screen.accept(event));
  }
}
