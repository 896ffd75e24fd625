/** How the office sets up its desk. */
export const desk = {
  title: "Settings of the desk",
  lead: "They hold for the whole office from the moment you save them. What you change is recorded.",
  serviceDays: "Days to decide",
  serviceDaysHint:
    "Within how many days of submission the office wants to decide. Older certificates stand out in the queue.",
  percent: "Share of full looks, %",
  percentHint:
    "Of the certificates without a finding or a doubtful value, so many in a hundred are drawn by lot and compared in full, so that errors nobody sees are found. 0 switches it off; what was drawn before stays.",
  hosts: "Addresses of the register",
  hostsHint:
    "Host names, one a line. Addresses from QR codes are shown as links only when they are here; a subdomain counts too.",
  hour: "Hour of the letters",
  hourHint: "Hour of the day in Kazakhstan, 0–23, from which the daily letters go out.",
  save: "Save",
  saved: "Saved.",
  notSaved: "Not saved: something below needs another value.",
  problems: {
    days_invalid: "A whole number from 1 to 365.",
    percent_invalid: "A number from 0 to 100.",
    host_invalid: "Only host names such as copyright.kazpatent.kz, one a line, at most 20.",
    hour_invalid: "A whole number from 0 to 23.",
  },
};
