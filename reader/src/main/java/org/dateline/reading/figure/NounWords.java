package org.dateline.reading.figure;

import java.util.Set;

/** Small word classes that several rules share. */
final class NounWords {
    static final Set<String> FUNCTION = WordSet.of(
            "the a an of in on at by to from with for and or but nor who whom whose which that than was were is are be been being has "
                    + "have had do does did not will would could may might after before when while during as since including "
                    + "among amid near inside outside over under about into through between against because if so then there "
                    + "here said says told he she they it his her their its them him we i you this these those also later both "
                    + "either according until where no monday tuesday wednesday thursday friday saturday sunday january february "
                    + "march april may june july august september october november december police army government ministry "
                    + "province district city state county street avenue north south east west islamic taliban isis isil isaf "
                    + "hospital several many some one two three four five six seven eight nine ten another officials authorities "
                    + "national united nations military security forces");

    private NounWords() {}
}
