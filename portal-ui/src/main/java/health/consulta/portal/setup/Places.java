package health.consulta.portal.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Locations;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.UserApi;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the practice receives. A place in which hours are set stays.
final class Places extends Section {
  private static final int NEW = -1;
  private static final String USUAL_ZONE = "Europe/Paris";

  private final UnorderedList list = new UnorderedList();
  private final Div form = new Div();
  private final TextField name = new TextField(Words.of("setup.place.name"));
  private final TextField street = new TextField(Words.of("setup.place.street"));
  private final TextField code = new TextField(Words.of("setup.place.code"));
  private final TextField city = new TextField(Words.of("setup.place.city"));
  private final UserApi users;
  private final Try tries;
  private Locations read = new Locations(List.of(), 0);
  private @Nullable UUID who;
  private int edited = NEW;

  Places(UserApi users, Try tries) {
    this.users = users;
    this.tries = tries;
    list.addClassName("s-lines");
    form.addClassName("s-form");
    form.setVisible(false);
    name.setMaxLength(120);
    street.setMaxLength(200);
    city.setMaxLength(80);
    code.setErrorMessage(Words.of("setup.place.code.wrong"));
    Stream.of(name, street, city).forEach(field -> field.setErrorMessage(Words.of("setup.needed")));
    var save = new NativeButton(Words.of("action.save"), clicked -> save());
    save.addClassName("main");
    var close = new NativeButton(Words.of("action.close"), clicked -> form.setVisible(false));
    var actions = new Div(close, save);
    actions.addClassName("s-line");
    form.add(name, street, code, city, actions);
    var add = new NativeButton(Words.of("setup.place.add"), clicked -> edit(NEW));
    var head = new Div(new H2(Words.of("setup.places")), add);
    head.addClassName("s-line");
    add(head, list, form);
  }

  void show(UUID practitioner) {
    who = practitioner;
    take(users.locations(practitioner));
  }

  private void take(Locations now) {
    read = now;
    form.setVisible(false);
    list.removeAll();
    for (int i = 0; i < now.items().size(); i++) list.add(line(now.items().get(i), i));
  }

  private ListItem line(Location place, int index) {
    var words = new Span(place.street() + ", " + place.postalCode() + " " + place.city());
    words.addClassName("grow");
    var change = new NativeButton(Words.of("setup.change"), clicked -> edit(index));
    Words.name(change, Words.of("setup.change.which", place.name()));
    var title = new Span(place.name());
    title.addClassName("date");
    return new ListItem(title, words, change);
  }

  private void edit(int index) {
    edited = index;
    var place = index == NEW ? null : read.items().get(index);
    name.setValue(place == null ? "" : place.name());
    street.setValue(place == null ? "" : place.street());
    code.setValue(place == null ? "" : place.postalCode());
    city.setValue(place == null ? "" : place.city());
    form.setVisible(true);
    name.focus();
  }

  private void save() {
    Stream.of(name, street, city).forEach(field -> field.setInvalid(field.getValue().isBlank()));
    code.setInvalid(!code.getValue().matches("\\d{5}"));
    if (Stream.of(name, street, city, code).anyMatch(TextField::isInvalid) || who == null) return;
    var items = new ArrayList<>(read.items());
    var before = edited == NEW ? null : items.get(edited);
    var zone = before == null ? zone() : before.zone();
    var place =
        new Location(
            before == null ? UUID.randomUUID() : before.id(),
            name.getValue(),
            street.getValue(),
            code.getValue(),
            city.getValue(),
            zone);
    if (before == null) items.add(place);
    else items.set(edited, place);
    var practitioner = who;
    var wanted = new Locations(items, read.version());
    if (tries.done(() -> take(users.move(practitioner, wanted))))
      Words.toast(Words.of("setup.saved"));
  }

  /// Of the practice's first place: one agenda, one zone.
  private String zone() {
    return read.items().isEmpty() ? USUAL_ZONE : read.items().getFirst().zone();
  }
}
