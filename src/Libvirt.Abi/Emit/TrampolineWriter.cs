using System.Text;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Emit;

/// <summary>
/// Writes the code of the small libraries: each public function is one jump to its private name in libvirt.so.0,
/// so that a process which loads several of them still has one managed runtime.
/// </summary>
public static class TrampolineWriter
{
    /// <summary>The files lib/NAME.S of those <paramref name="libraries"/> that have no code of their own.</summary>
    public static IEnumerable<GeneratedFile> Write(IReadOnlyList<SharedLibrary> libraries) =>
        libraries.Where(l => l.IsSibling).Select(l => new GeneratedFile($"lib/{l.BaseName}.S", WriteOne(l)));

    private static string WriteOne(SharedLibrary library)
    {
        var text = new StringBuilder();
        text.Append($"/* Generated from abi/ by `./run abi emit`. The functions of {library.Soname}: jumps into {SharedLibrary.Main}. */\n");
        text.Append("""
            #ifndef __x86_64__
            # error "the libraries are built for x86_64 only"
            #endif

                    .macro jump name
                    .globl  \name
                    .type   \name, @function
                    .p2align 4
            \name:
                    .cfi_startproc
                    endbr64
                    jmp     *libvirt_aot_\name@GOTPCREL(%rip)
                    .cfi_endproc
                    .size   \name, . - \name
                    .endm

                    .text

            """);
        foreach (var symbol in library.Symbols)
            text.Append($"        jump    {symbol.Name}\n");
        text.Append("""

                    .section .note.GNU-stack, "", @progbits

                    /* Indirect branch tracking: every entry above starts with endbr64. */
                    .section .note.gnu.property, "a", @note
                    .p2align 3
                    .long   4
                    .long   16
                    .long   5
                    .asciz  "GNU"
                    .long   0xc0000002
                    .long   4
                    .long   3
                    .long   0

            """);
        return text.ToString();
    }
}
