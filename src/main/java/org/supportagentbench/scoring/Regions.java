package org.supportagentbench.scoring;

import java.util.HashMap;
import java.util.Map;

/// States and provinces of the countries that have them in an address.
final class Regions {
  private static final String NAMES =
      """
      al alabama,ak alaska,az arizona,ar arkansas,ca california,co colorado,ct connecticut,
      de delaware,fl florida,ga georgia,hi hawaii,id idaho,il illinois,in indiana,ia iowa,
      ks kansas,ky kentucky,la louisiana,me maine,md maryland,ma massachusetts,mi michigan,
      mn minnesota,ms mississippi,mo missouri,mt montana,ne nebraska,nv nevada,nh new hampshire,
      nj new jersey,nm new mexico,ny new york,nc north carolina,nd north dakota,oh ohio,
      ok oklahoma,or oregon,pa pennsylvania,ri rhode island,sc south carolina,sd south dakota,
      tn tennessee,tx texas,ut utah,vt vermont,va virginia,wa washington,wv west virginia,
      wi wisconsin,wy wyoming,dc district of columbia,dc washington dc,dc d c,
      ab alberta,bc british columbia,mb manitoba,nb new brunswick,nl newfoundland and labrador,
      nl newfoundland,ns nova scotia,nt northwest territories,nu nunavut,on ontario,
      pe prince edward island,qc quebec,qc pq,sk saskatchewan,yt yukon\
      """;

  private static final Map<String, String> CODES = codes();

  private Regions() {}

  /// The code of a region in plain lower case words; what is not known comes back as it is.
  static String code(String plain) {
    return CODES.getOrDefault(plain, plain);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String entry : NAMES.replace("\n", "").split(",", -1)) {
      String word = entry.strip();
      codes.put(word.substring(3), word.substring(0, 2));
    }
    return Map.copyOf(codes);
  }
}
