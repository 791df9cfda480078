package health.consulta.portal.setup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import health.consulta.portal.frame.Words;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a practice sets up, each on a screen of its own.
enum Room {
  HOURS("horaires", "setup.hours"),
  ABSENCES("absences", "setup.absences"),
  REASONS("motifs", "setup.reasons"),
  PRACTICE("cabinet", "setup.practice"),
  PAYERS("payeurs", "setup.payers");

  static final String WHO = "praticien";

  final String key;
  private final String path;

  Room(String path, String key) {
    this.path = path;
    this.key = key;
  }

  /// The way to all of them, of one practitioner.
  static Nav nav(Room current, @Nullable UUID who) {
    var nav = new Nav();
    nav.addClassName("s-rooms");
    nav.getElement().setAttribute("aria-label", Words.of("setup.title"));
    Stream.of(values()).map(room -> room.link(current, who)).forEach(nav::add);
    return nav;
  }

  /// Opens it for another practitioner.
  void open(UUID who) {
    UI.getCurrent().navigate("reglages/" + path, QueryParameters.of(WHO, who.toString()));
  }

  private Anchor link(Room current, @Nullable UUID who) {
    var query = who == null ? "" : "?" + WHO + "=" + who;
    var link = new Anchor("/reglages/" + path + query, Words.of(key));
    link.getElement().setAttribute("router-link", true);
    if (this == current) link.getElement().setAttribute("aria-current", "page");
    return link;
  }
}
