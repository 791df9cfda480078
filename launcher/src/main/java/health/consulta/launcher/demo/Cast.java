package health.consulta.launcher.demo;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// The people of the demo data. All are invented; communes and specialties are real, RPPS numbers
/// lie in a test range.
interface Cast {
  List<Doctor> DOCTORS =
      List.of(
          doctor(
              1,
              "Dr",
              "Claire",
              "Martin",
              "GENERAL_PRACTICE",
              Sector.SECTOR_1,
              "12 rue de Marseille",
              "69007",
              "Lyon",
              "fr",
              "en"),
          doctor(
              2,
              "Dr",
              "Idriss",
              "Benali",
              "GENERAL_PRACTICE",
              Sector.SECTOR_1,
              "4 place Jean Macé",
              "69007",
              "Lyon",
              "fr",
              "ar"),
          doctor(
              3,
              "Dr",
              "Hélène",
              "Vasseur",
              "PEDIATRICS",
              Sector.SECTOR_2,
              "31 cours Gambetta",
              "69003",
              "Lyon",
              "fr"),
          doctor(
              4,
              "Dr",
              "Yann",
              "Le Goff",
              "GENERAL_PRACTICE",
              Sector.SECTOR_1,
              "8 quai Lamennais",
              "35000",
              "Rennes",
              "fr",
              "br"),
          doctor(
              5,
              "Dr",
              "Amélie",
              "Roussel",
              "DERMATOLOGY",
              Sector.SECTOR_2,
              "22 rue Saint-Hélier",
              "35000",
              "Rennes",
              "fr",
              "en"),
          doctor(
              6,
              "Dr",
              "Marc",
              "Schneider",
              "GENERAL_PRACTICE",
              Sector.SECTOR_1,
              "5 quai des Bateliers",
              "67000",
              "Strasbourg",
              "fr",
              "de"),
          doctor(
              7,
              "Dr",
              "Nadia",
              "Cherif",
              "GYNAECOLOGY",
              Sector.SECTOR_2,
              "17 avenue de la Paix",
              "67000",
              "Strasbourg",
              "fr"),
          doctor(
              8,
              "Dr",
              "Paul",
              "Estève",
              "CARDIOLOGY",
              Sector.SECTOR_1,
              "40 allées Jean Jaurès",
              "31000",
              "Toulouse",
              "fr",
              "es"),
          doctor(
              9,
              "Dr",
              "Inès",
              "Lopez",
              "GENERAL_PRACTICE",
              Sector.SECTOR_1,
              "3 rue d’Alsace-Lorraine",
              "31000",
              "Toulouse",
              "fr",
              "es"),
          doctor(
              10,
              "Mme",
              "Anouk",
              "Lemaire",
              "MIDWIFERY",
              Sector.SECTOR_1,
              "9 rue Royale",
              "59000",
              "Lille",
              "fr"),
          doctor(
              11,
              "Dr",
              "Thomas",
              "Delattre",
              "PSYCHIATRY",
              Sector.SECTOR_2,
              "14 rue de Béthune",
              "59000",
              "Lille",
              "fr",
              "en"),
          doctor(
              12,
              "Dr",
              "Marie-Laure",
              "Hoareau",
              "GENERAL_PRACTICE",
              Sector.SECTOR_1,
              "27 rue de Paris",
              "97400",
              "Saint-Denis",
              "fr"));

  List<Patient> PATIENTS =
      List.of(
          new Patient("lea.petit@demo.test", "Léa", "Petit", LocalDate.of(1991, 3, 14), "fr"),
          new Patient("hugo.bernard@demo.test", "Hugo", "Bernard", LocalDate.of(1984, 7, 2), "fr"),
          new Patient(
              "emma.laurent@demo.test", "Emma", "Laurent", LocalDate.of(1978, 11, 23), "fr"),
          new Patient("noah.garnier@demo.test", "Noah", "Garnier", LocalDate.of(1999, 1, 30), "fr"),
          new Patient(
              "jeanne.oliveira@demo.test", "Jeanne", "Oliveira", LocalDate.of(1962, 5, 9), "fr"),
          new Patient(
              "gabriel.faure@demo.test", "Gabriel", "Faure", LocalDate.of(1955, 9, 18), "fr"),
          new Patient(
              "olivia.wilson@demo.test", "Olivia", "Wilson", LocalDate.of(1988, 12, 5), "en"),
          new Patient(
              "samir.haddad@demo.test", "Samir", "Haddad", LocalDate.of(1993, 4, 27), "fr"));

  private static Doctor doctor(
      int number,
      String title,
      String first,
      String last,
      String specialty,
      Sector sector,
      String street,
      String postalCode,
      String city,
      String... languages) {
    var zone = postalCode.startsWith("974") ? "Indian/Reunion" : "Europe/Paris";
    var location =
        new Location(
            UUID.randomUUID(), "Cabinet " + city, street, postalCode, city, zone, number % 3 != 0);
    var profile =
        new Practitioner(
            UUID.randomUUID(),
            rpps(number),
            title,
            first,
            last,
            specialty,
            sector,
            Set.of(languages),
            Set.of(Mode.values()),
            number % 5 != 0,
            "",
            List.of(location));
    return new Doctor(address(first, last), profile, location, zone);
  }

  /// Eleven digits with a right check digit (Luhn).
  private static String rpps(int number) {
    var body = "9970000%03d".formatted(number);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return body + (10 - sum % 10) % 10;
  }

  private static String address(String first, String last) {
    var plain =
        Normalizer.normalize(first + "." + last, Normalizer.Form.NFD).replaceAll("[^A-Za-z.-]", "");
    return plain.toLowerCase(Locale.ROOT) + "@demo.test";
  }

  record Doctor(String email, Practitioner profile, Location location, String zone) {
    HolidayCalendar holidays() {
      return switch (location.postalCode().substring(0, 2)) {
        case "57", "67", "68" -> HolidayCalendar.ALSACE_MOSELLE;
        case "97" -> HolidayCalendar.REUNION;
        default -> HolidayCalendar.FRANCE;
      };
    }
  }

  record Patient(
      String email, String firstName, String lastName, LocalDate birthDate, String locale) {}
}
