#!/usr/bin/env python3
"""Makes a general feed of invented reports, one in ten of an armed incident: make.py COUNT OUT.jsonl OUT.warc.gz

Half goes into each file. The same count gives the same reports. Every report differs from every other. The attacks are spread over
the world's towns and over ten years, as in an archive; one report in four of them tells of an attack that another told of.
"""
import datetime
import gzip
import json
import random
import sys

TOWNS = """Kandahar,Afghanistan Herat,Afghanistan Kunduz,Afghanistan Jalalabad,Afghanistan Quetta,Pakistan Peshawar,Pakistan Karachi,Pakistan Turbat,Pakistan
Srinagar,India Raipur,India Imphal,India Mosul,Iraq Kirkuk,Iraq Baqubah,Iraq Ramadi,Iraq Aleppo,Syria Idlib,Syria Homs,Syria Daraa,Syria Aden,Yemen Taiz,Yemen
Hodeidah,Yemen Maiduguri,Nigeria Kaduna,Nigeria Jos,Nigeria Sokoto,Nigeria Bamako,Mali Gao,Mali Mopti,Mali Ouagadougou,Burkina_Faso Djibo,Burkina_Faso
Niamey,Niger Diffa,Niger Mogadishu,Somalia Kismayo,Somalia Baidoa,Somalia Goma,Congo Beni,Congo Bunia,Congo Bangui,Central_African_Republic Juba,South_Sudan
Malakal,South_Sudan Khartoum,Sudan Nyala,Sudan Pemba,Mozambique Tripoli,Libya Benghazi,Libya Derna,Libya Cali,Colombia Medellin,Colombia Cucuta,Colombia
Tumaco,Colombia Culiacan,Mexico Tijuana,Mexico Acapulco,Mexico Port-au-Prince,Haiti Guayaquil,Ecuador Kherson,Ukraine Kharkiv,Ukraine Odesa,Ukraine
Zaporizhzhia,Ukraine Belgorod,Russia Makhachkala,Russia Diyarbakir,Turkey Van,Turkey Cotabato,Philippines Zamboanga,Philippines Jolo,Philippines Pattani,Thailand
Yala,Thailand Mandalay,Myanmar Sittwe,Myanmar Myitkyina,Myanmar Lashkargah,Afghanistan Farah,Afghanistan Ghazni,Afghanistan Chicago,United_States
Memphis,United_States Belfast,United_Kingdom Marseille,France Athens,Greece
Kabul,Afghanistan Baghlan,Afghanistan Gardez,Afghanistan Khost,Afghanistan Zaranj,Afghanistan Maimana,Afghanistan Taloqan,Afghanistan
Faizabad,Afghanistan Charikar,Afghanistan Qalat,Afghanistan Bamyan,Afghanistan Aybak,Afghanistan Asadabad,Afghanistan Bannu,Pakistan Kohat,Pakistan
Swabi,Pakistan Mardan,Pakistan Hangu,Pakistan Chaman,Pakistan Khuzdar,Pakistan Gwadar,Pakistan Panjgur,Pakistan Mastung,Pakistan Sibi,Pakistan
Nushki,Pakistan Larkana,Pakistan Sukkur,Pakistan Multan,Pakistan Sialkot,Pakistan Jagdalpur,India Bijapur,India Pulwama,India Sopore,India
Baramulla,India Anantnag,India Dimapur,India Kohima,India Kokrajhar,India Tezpur,India Gaya,India Latehar,India Malkangiri,India Gadchiroli,India
Fallujah,Iraq Tikrit,Iraq Samarra,Iraq Hilla,Iraq Basra,Iraq Nasiriyah,Iraq Haditha,Iraq Hit,Iraq Baiji,Iraq Sinjar,Iraq Kufa,Iraq Khanaqin,Iraq
Amarah,Iraq Diwaniyah,Iraq Hama,Syria Raqqa,Syria Hasakah,Syria Qamishli,Syria Manbij,Syria Afrin,Syria Jarabulus,Syria Palmyra,Syria Latakia,Syria
Tartus,Syria Kobani,Syria Suwayda,Syria Sanaa,Yemen Ibb,Yemen Dhamar,Yemen Marib,Yemen Mukalla,Yemen Lahij,Yemen Zinjibar,Yemen Ataq,Yemen Saada,Yemen
Amran,Yemen Rada,Yemen Mocha,Yemen Kano,Nigeria Katsina,Nigeria Gusau,Nigeria Zaria,Nigeria Bauchi,Nigeria Gombe,Nigeria Yola,Nigeria Damaturu,Nigeria
Bama,Nigeria Gwoza,Nigeria Lafia,Nigeria Makurdi,Nigeria Owerri,Nigeria Onitsha,Nigeria Benin_City,Nigeria Minna,Nigeria Funtua,Nigeria Timbuktu,Mali
Kidal,Mali Menaka,Mali Sevare,Mali Djenne,Mali Koro,Mali Bandiagara,Mali Niono,Mali Segou,Mali Sikasso,Mali Dori,Burkina_Faso Kaya,Burkina_Faso
Fada_N'Gourma,Burkina_Faso Ouahigouya,Burkina_Faso Banfora,Burkina_Faso Dedougou,Burkina_Faso Tougan,Burkina_Faso Kongoussi,Burkina_Faso
Gorom-Gorom,Burkina_Faso Tillaberi,Niger Agadez,Niger Maradi,Niger Zinder,Niger Tahoua,Niger Dosso,Niger Ayorou,Niger Beledweyne,Somalia
Jowhar,Somalia Galkayo,Somalia Bosaso,Somalia Garowe,Somalia Afgooye,Somalia Merca,Somalia Dhusamareb,Somalia Hargeisa,Somalia Garissa,Kenya
Mandera,Kenya Wajir,Kenya Lamu,Kenya Isiolo,Kenya Mombasa,Kenya Nakuru,Kenya Kisumu,Kenya Gondar,Ethiopia Mekele,Ethiopia Dessie,Ethiopia
Jijiga,Ethiopia Gambela,Ethiopia Nekemte,Ethiopia Lalibela,Ethiopia Axum,Ethiopia Butembo,Congo Kindu,Congo Kalemie,Congo Kisangani,Congo Uvira,Congo
Bukavu,Congo Mambasa,Congo Rutshuru,Congo Oicha,Congo Bamenda,Cameroon Maroua,Cameroon Kumba,Cameroon Mora,Cameroon Buea,Cameroon Kousseri,Cameroon
Abeche,Chad Mao,Chad Sarh,Chad Moundou,Chad Bol,Chad Omdurman,Sudan Kassala,Sudan Kadugli,Sudan Wad_Madani,Sudan Zalingei,Sudan Atbara,Sudan
Kosti,Sudan Bentiu,South_Sudan Bor,South_Sudan Wau,South_Sudan Yei,South_Sudan Torit,South_Sudan Yambio,South_Sudan Rumbek,South_Sudan
Nampula,Mozambique Mueda,Mozambique Palma,Mozambique Montepuez,Mozambique Quissanga,Mozambique Beira,Mozambique Misrata,Libya Sirte,Libya Sabha,Libya
Zawiya,Libya Tobruk,Libya Ajdabiya,Libya Bani_Walid,Libya Arish,Egypt Rafah,Egypt Ismailia,Egypt Minya,Egypt Tanta,Egypt Aswan,Egypt Batna,Algeria
Tizi_Ouzou,Algeria Bouira,Algeria Djelfa,Algeria Boumerdes,Algeria Kasserine,Tunisia Sousse,Tunisia Jendouba,Tunisia Gafsa,Tunisia Sidon,Lebanon
Baalbek,Lebanon Nabatieh,Lebanon Tyre,Lebanon Hermel,Lebanon Hakkari,Turkey Mardin,Turkey Batman,Turkey Siirt,Turkey Tunceli,Turkey Gaziantep,Turkey
Adana,Turkey Arauca,Colombia Popayan,Colombia Buenaventura,Colombia Quibdo,Colombia Florencia,Colombia Ocana,Colombia Pasto,Colombia Mocoa,Colombia
Monteria,Colombia Ciudad_Juarez,Mexico Reynosa,Mexico Morelia,Mexico Uruapan,Mexico Celaya,Mexico Irapuato,Mexico Mazatlan,Mexico Zacatecas,Mexico
Chilpancingo,Mexico Torreon,Mexico Fresnillo,Mexico Colima,Mexico Ayacucho,Peru Huanta,Peru Tingo_Maria,Peru Puno,Peru Satipo,Peru Maracaibo,Venezuela
Valencia,Venezuela Guasdualito,Venezuela Barinas,Venezuela Escuintla,Guatemala Zacapa,Guatemala Jutiapa,Guatemala Peten,Guatemala
San_Pedro_Sula,Honduras Choloma,Honduras La_Ceiba,Honduras Comayagua,Honduras Fortaleza,Brazil Natal,Brazil Manaus,Brazil Belem,Brazil
Duque_de_Caxias,Brazil Salvador,Brazil Kyiv,Ukraine Mykolaiv,Ukraine Dnipro,Ukraine Sumy,Ukraine Chernihiv,Ukraine Kramatorsk,Ukraine
Sloviansk,Ukraine Nikopol,Ukraine Bakhmut,Ukraine Izium,Ukraine Poltava,Ukraine Grozny,Russia Nazran,Russia Nalchik,Russia Derbent,Russia
Kizlyar,Russia Kursk,Russia Bryansk,Russia Marawi,Philippines Iligan,Philippines Davao,Philippines Kidapawan,Philippines Basilan,Philippines
Pagadian,Philippines Tacurong,Philippines Isulan,Philippines Butuan,Philippines Narathiwat,Thailand Songkhla,Thailand Betong,Thailand
Sungai_Kolok,Thailand Lashio,Myanmar Loikaw,Myanmar Hakha,Myanmar Monywa,Myanmar Magway,Myanmar Myawaddy,Myanmar Dawei,Myanmar Bago,Myanmar
Kyaukme,Myanmar Bhamo,Myanmar Poso,Indonesia Timika,Indonesia Jayapura,Indonesia Ambon,Indonesia Palu,Indonesia Chittagong,Bangladesh
Sylhet,Bangladesh Rajshahi,Bangladesh Bogra,Bangladesh Cox's_Bazar,Bangladesh Jaffna,Sri_Lanka Batticaloa,Sri_Lanka Trincomalee,Sri_Lanka
Vavuniya,Sri_Lanka Baltimore,United_States Detroit,United_States Oakland,United_States Cleveland,United_States Birmingham,United_States
Jackson,United_States Stockton,United_States Newark,United_States Toledo,United_States Tulsa,United_States Fresno,United_States Buffalo,United_States
Grenoble,France Nantes,France Toulouse,France Nimes,France Bastia,France Derry,United_Kingdom Manchester,United_Kingdom Liverpool,United_Kingdom
Newry,United_Kingdom Bilbao,Spain Vitoria,Spain Pamplona,Spain Ashkelon,Israel Sderot,Israel Haifa,Israel Netanya,Israel Zahedan,Iran Chabahar,Iran
Sanandaj,Iran Ahvaz,Iran Gonaives,Haiti Les_Cayes,Haiti Cap-Haitien,Haiti Esmeraldas,Ecuador Machala,Ecuador Quevedo,Ecuador Gulu,Uganda Kasese,Uganda
Kampala,Uganda Bujumbura,Burundi Gitega,Burundi Korhogo,Ivory_Coast Kong,Ivory_Coast Dapaong,Togo Mango,Togo Ziguinchor,Senegal Bignona,Senegal""".split()
DAYS = [datetime.date(2014, 6, 10) + datetime.timedelta(days=n) for n in range(3650)]
OUTLETS = ["The Local Desk", "Morning Wire", "The Standard", "City Radio"]
WEAPONS = ["a car bomb", "gunmen on motorcycles", "mortar shells", "a roadside bomb", "a drone", "men with rifles", "rockets", "a suicide bomber"]
TARGETS = ["a police post", "a market", "an army convoy", "a bus station", "a school", "a village council", "a checkpoint", "an oil pipeline"]
SPEAKERS = ["the governor's spokesman", "a police commander", "a doctor at the district hospital", "the interior ministry", "a witness", "an army statement"]
CALM = ["the town council approved a budget for roads", "the harvest of apricots was the best in years", "a new library opened its doors",
        "the football club won its third match in a row", "the river port reported more cargo than last spring", "teachers met to discuss new books",
        "a choir sang in the old station", "the bakery on the square marked its hundredth year", "engineers finished the second bridge",
        "the weather service expects rain from the west", "shares of the cement works rose a little", "a painter showed forty pictures of boats"]


def town(r):
    name, country = r.choice(TOWNS).replace("_", " ").split(",")
    return name, country


def news(r):
    """What one attack is, to be told of once or twice."""
    return {"town": town(r), "day": r.randrange(len(DAYS) - 1), "target": r.choice(TARGETS), "weapon": r.choice(WEAPONS),
            "dead": r.randint(1, 30), "hurt": r.randint(0, 60), "at": f"{r.randint(1, 11)}:{r.randint(10, 59)}"}


LEADS = [
    "{place} - At least {dead} people were killed and {hurt} wounded when {weapon} struck {target} in the town of {town} on {day}, {who} said.",
    "{place} - {Weapon} hit {target} in {town} late on {day}, killing {dead} people and injuring {hurt} others, according to {who}.",
    "{place} - {dead} people died in an attack on {target} in {town} on {day}, and {hurt} more were hurt, {who} told reporters.",
    "{place} - {Who} said {dead} people had been killed on {day} in {town}, {country}, in an attack on {target} with {weapon}.",
    "{place} - An attack on {target} left {dead} dead and {hurt} injured in {town} on {day}, {who} confirmed.",
    "{place} - The number of people killed on {day} near {target} in {town} stands at {dead}, {who} said. {hurt} were treated for wounds.",
    "{place} - {Target} in {town} was attacked on {day} by {weapon}; {dead} people lost their lives, {who} said, and {hurt} were wounded.",
    "{place} - {town} counted {dead} dead and {hurt} wounded after {weapon} were used against {target} on {day}, {who} announced."]
DETAILS = [
    "It began at {at}, when most of the shops along the road had just opened.", "Windows broke as far away as the railway line.",
    "A taxi driver who was passing said he saw smoke over the roofs and turned back.", "Soldiers closed both bridges and searched lorries until the evening.",
    "Relatives waited outside the clinic of {other} for lists of names.", "The road to {other} stayed shut and traffic was sent over the hills.",
    "Electricity failed in three quarters of the town.", "A teacher said pupils hid under their desks for {minutes} minutes.",
    "Helicopters were heard at {at} and again before dawn.", "The wall fell on a row of parked motorcycles, a fruit seller said.",
    "Firemen from {other} needed {minutes} minutes to reach the place.", "Two of the wounded were flown to {other}, where a surgeon said they would live.",
    "Children had been playing football {minutes} metres away.", "The mosque nearby lost its minaret, and a wedding was called off.",
    "Investigators collected pieces of metal in plastic bags and left at {at}.", "A farmer found his mule dead and his well full of plaster."]
CLAIMS = ["No group has claimed responsibility.", "Nobody has said who did it.", "The government blamed rebels, who did not comment.",
          "An armed group said in a message that its men had done it.", "Police named no suspects.", "Three men were held for questioning.",
          "It was not clear who was behind it.", "The army said it had pursued the attackers into the forest."]
CONTEXTS = ["The last attack of this kind there was {years} years ago.", "Elections are due in the province in {years} months.",
            "Aid workers left {town} last winter.", "Talks about a truce broke off {years} weeks ago.", "The area exports onions and cement.",
            "Most families there have a cousin in {other}.", "The garrison was halved in spring.", "Smugglers use the valley, which floods each year.",
            "The governor cut short a visit to {other}.", "A curfew was lifted only {years} days before."]
TITLES = ["Attack on {target} in {town} kills {dead}", "{dead} killed in {town}", "{town}: {dead} dead, {hurt} wounded", "{Target} attacked in {town}", "Death toll of {town} attack at {dead}"]


def attack(r, n, it):
    """Told in one of some ten thousand wordings, as no two desks write alike."""
    name, country = it["town"]
    words = {"place": f"{name.upper()}, {country}", "town": name, "country": country, "day": DAYS[it["day"]].strftime("%A"), "dead": it["dead"], "hurt": it["hurt"],
             "target": it["target"], "weapon": it["weapon"], "who": r.choice(SPEAKERS), "at": it["at"], "other": town(r)[0],
             "minutes": r.randint(3, 400), "years": r.randint(2, 9)}
    words |= {key[:1].upper() + key[1:]: words[key][:1].upper() + words[key][1:] for key in ("target", "weapon", "who")}
    rest = r.sample(DETAILS, 2) + [r.choice(CLAIMS), r.choice(CONTEXTS)]
    body = [r.choice(LEADS), " ".join(rest[:2]), " ".join(rest[2:])]
    return r.choice(TITLES).format(**words), [part.format(**words) for part in body]


def calm(r, n):
    name = town(r)[0]
    things = r.sample(CALM, 5)
    body = [f"{name.upper()} — In {name}, {things[0]}, the mayor said on Monday.", f"Elsewhere, {things[1]}, and {things[2]}.",
            f"Visitors numbered {r.randint(100, 9999)}, and {things[3]}. Note {n} of the local desk.", f"Later in the week, {things[4]}."]
    return things[0][:1].upper() + things[0][1:], body


def page(title, body, day, outlet, n):
    text = "".join(f"<p>{p}</p>" for p in body)
    links = "".join(f'<li><a href="/s{i}">Section {i}</a></li>' for i in range(12))
    return (f'<!doctype html><html lang="en"><head><title>{title} | {outlet}</title><meta property="og:site_name" content="{outlet}"><meta property="article:published_time" content="{day}T{n % 24:02d}:00:00Z"></head>'
            f"<body><nav><ul>{links}</ul></nav><article><h1>{title}</h1>{text}</article><footer>All rights reserved</footer></body></html>")


def record(out, n, html):
    body = html.encode()
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{n:012d}>\r\nWARC-Date: 2024-08-06T00:00:00Z\r\n"
            f"WARC-Target-URI: https://desk.example/{n}\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n").encode()
    out.write(gzip.compress(head + http + b"\r\n\r\n", 1, mtime=0))


def main():
    count, lines, archive = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    r = random.Random(7)
    told = 0
    with open(lines, "w", encoding="utf-8") as jsonl, open(archive, "wb") as warc:
        known = []
        for n in range(count):
            day, outlet = DAYS[n * len(DAYS) // count], r.choice(OUTLETS)
            if n % 10 == n // 10 % 10:
                again = known and r.random() < 0.25
                it = r.choice(known[-4:]) if again else news(r) | {"day": n * len(DAYS) // count}
                if not again:
                    known.append(it)
                    told += 1
                if r.random() < 0.3:
                    it["dead"] += 1  # a toll that rises
                day = DAYS[it["day"]] + datetime.timedelta(days=r.randint(0, 1))
                title, body = attack(r, n, it)
            else:
                title, body = calm(r, n)
            if n % 2:
                record(warc, n, page(title, body, day, outlet, n))
            else:
                jsonl.write(json.dumps({"id": f"r{n}", "title": title, "published": str(day), "outlet": outlet, "text": "\n\n".join(body)}) + "\n")
    print(f"{told:,} attacks")


if __name__ == "__main__":
    main()
