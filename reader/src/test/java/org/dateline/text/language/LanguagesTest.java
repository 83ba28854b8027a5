package org.dateline.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | At least five people were killed when a bomb exploded near a market in the city on Monday, police said.
            en | GUERRILLAS OF THE FMLN ATTACKED A POST OF THE ARMY IN SAN MIGUEL, AND THREE SOLDIERS WERE WOUNDED.
            es | Al menos cinco personas murieron cuando una bomba explotó cerca de un mercado de la ciudad, según la policía.
            pt | Pelo menos cinco pessoas morreram quando uma bomba explodiu perto de um mercado da cidade, segundo a polícia, que não deu mais detalhes.
            fr | Au moins cinq personnes ont été tuées dans une attaque contre un marché de la ville, selon la police.
            de | Bei einem Anschlag auf einen Markt in der Stadt sind nach Angaben der Polizei mindestens fünf Menschen getötet worden.
            it | Almeno cinque persone sono state uccise nella città da una bomba che è esplosa vicino al mercato, secondo la polizia.
            nl | Bij een aanslag op een markt in de stad zijn volgens de politie zeker vijf mensen om het leven gekomen.
            sv | Minst fem personer har dödats i en attack mot en marknad i staden, och polisen säger att många är skadade.
            pl | Co najmniej pięć osób zginęło w wyniku wybuchu bomby na targu, który odbywał się w mieście, podała policja.
            tr | Kentte bir pazarda meydana gelen patlama sonrası en az beş kişi öldü ve çok sayıda kişi yaralandı, dedi polis.
            id | Sedikitnya lima orang tewas dalam ledakan bom di pasar kota itu, kata polisi, karena para korban bisa bertambah setelah hari ini.
            sw | Watu watano wameuawa katika shambulio la bomu kwenye soko la mji huo, polisi wamesema, na wengine wengi kujeruhiwa baada ya mlipuko.
            ru | По меньшей мере пять человек погибли в результате взрыва на рынке в городе, сообщила полиция.
            uk | Щонайменше п'ять людей загинули під час вибуху на ринку в місті, який стався у понеділок, повідомила поліція.
            ar | قتل خمسة أشخاص على الأقل في انفجار قنبلة في سوق بالمدينة وقال الشرطة إن التحقيق مستمر بعد ذلك
            fa | دست کم پنج نفر در انفجار بمب در بازار شهر کشته شدند و پلیس گفت که این حمله را بررسی می کند
            ur | شہر کے بازار میں بم دھماکے سے کم از کم پانچ افراد ہلاک ہو گئے ہیں اور پولیس نے کہا ہے کہ یہ حملہ تھا
            hi | शहर के बाजार में बम धमाके में कम से कम पांच लोगों की मौत हो गई है और पुलिस ने जांच शुरू कर दी
            he | לפחות חמישה בני אדם נהרגו בפיצוץ בשוק בעיר
            zh | 警方表示，该市一市场发生爆炸，至少五人死亡，多人受伤。
            ja | 市場で爆発があり、少なくとも5人が死亡したと警察が発表した。
            ko | 시장에서 폭탄이 터져 최소 5명이 숨졌다고 경찰이 밝혔다
            el | Τουλάχιστον πέντε άνθρωποι σκοτώθηκαν από έκρηξη βόμβας
            """)
    void tellsTheLanguageOfASentence(String language, String text) {
        assertThat(Languages.find(text)).contains(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kabul, Herat, Kunduz
            3 May 2019
            Bomb blast kills five
            ''
            Abu Bakr al-Baghdadi, Ayman al-Zawahiri
            """)
    void saysNothingOfShortTexts(String text) {
        assertThat(Languages.find(text)).isEmpty();
        assertThat(Languages.choose(Optional.empty(), text)).isEqualTo("en");
    }

    @Test
    void wordsGoBeforeADeclarationOnlyWhereTheyAreSure() {
        String english = "The army said on Monday that it had killed ten of the fighters in the north of the country.";
        assertThat(Languages.choose(Optional.of("de"), english)).isEqualTo("en");
        assertThat(Languages.choose(Optional.of("en-GB"), english)).isEqualTo("en-GB");
        assertThat(Languages.choose(Optional.of("fr"), "Kaboul")).isEqualTo("fr");
    }
}
