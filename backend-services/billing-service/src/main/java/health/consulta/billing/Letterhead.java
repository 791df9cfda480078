package health.consulta.billing;

/// Who issues a paper, as it stands on it.
public record Letterhead(String name, String rpps, String street, String postalCode, String city) {
  public String town() {
    return postalCode + " " + city;
  }
}
