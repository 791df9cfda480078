package health.consulta.user.directory;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Locations;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import health.consulta.kit.Invalid;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// A practitioner's entry in the public directory.
@Entity
public class Listing implements Persistable<UUID> {
  @Id private UUID accountId;
  private String rpps;
  private String title;
  private String firstName;
  private String lastName;
  private String specialty;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Sector sector;

  private boolean acceptsNewPatients;
  private String presentation;

  /// What a free search looks through.
  private String words = "";

  @Version private @Nullable Long version;

  @ElementCollection
  @CollectionTable(name = "listing_language", joinColumns = @JoinColumn(name = "listing_id"))
  @Column(name = "language")
  private Set<String> languages = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "listing_mode", joinColumns = @JoinColumn(name = "listing_id"))
  @Column(name = "mode")
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Set<Mode> modes = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "listing_place", joinColumns = @JoinColumn(name = "listing_id"))
  @OrderColumn(name = "position")
  private List<Place> places = new ArrayList<>();

  Listing() {}

  Listing(UUID accountId, Practitioner profile) {
    this.accountId = accountId;
    revise(profile);
  }

  /// Takes the whole new profile.
  final void revise(Practitioner profile) {
    rpps = profile.rpps();
    title = profile.title().strip();
    firstName = profile.firstName().strip();
    lastName = profile.lastName().strip();
    specialty = profile.specialty();
    sector = profile.sector();
    acceptsNewPatients = profile.acceptsNewPatients();
    presentation = profile.presentation().strip();
    replace(languages, checked(profile.languages()));
    replace(modes, profile.modes());
    move(profile.locations());
  }

  /// A location keeps its id, which agendas and bookings refer to.
  final void move(List<Location> locations) {
    var revised = locations.stream().map(this::place).toList();
    places.clear();
    places.addAll(revised);
    words =
        Stream.concat(Stream.of(title, firstName, lastName), places.stream().map(Place::city))
            .distinct()
            .collect(Collectors.joining(" "));
  }

  private Place place(Location location) {
    var known = places.stream().map(Place::id).anyMatch(id -> id.equals(location.id()));
    return new Place(known ? location.id() : UUID.randomUUID(), location);
  }

  private static Set<String> checked(Set<String> languages) {
    if (!languages.stream().allMatch(language -> language.matches("[a-z]{2}")))
      throw new Invalid("profile.languages", "Use two-letter codes, such as fr.");
    return languages;
  }

  private static <T> void replace(Set<T> old, Set<T> next) {
    old.retainAll(next);
    old.addAll(next);
  }

  @Override
  public UUID getId() {
    return accountId;
  }

  @Override
  public boolean isNew() {
    return version == null;
  }

  public Practitioner view() {
    return new Practitioner(
        accountId,
        rpps,
        title,
        firstName,
        lastName,
        specialty,
        sector,
        Set.copyOf(languages),
        Set.copyOf(modes),
        acceptsNewPatients,
        presentation,
        places.stream().map(Place::view).toList());
  }

  Locations locations() {
    return new Locations(places.stream().map(Place::view).toList(), version == null ? 0 : version);
  }

  PractitionerListed listed() {
    return new PractitionerListed(accountId, view());
  }
}
