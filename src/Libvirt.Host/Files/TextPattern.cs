using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Libvirt.Host.Files;

/// <summary>An extended regular expression of regex(7), by libc: the runtime's own would be a hundred times its size in the library.</summary>
public sealed unsafe partial class TextPattern : IDisposable
{
    private const int Extended = 1, IgnoreCase = 2, NoGroups = 8; // REG_EXTENDED, REG_ICASE, REG_NOSUB
    private const int Size = 256, ProblemSize = 256; // more than regex_t of every libc
    private readonly Lock _gate = new();
    private byte* _compiled;

    private TextPattern(byte* compiled) => _compiled = compiled;

    /// <summary>Compiles it.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="ignoresCase">Upper and lower case are alike.</param>
    /// <param name="pattern">The result.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static bool TryCompile(string text, bool ignoresCase, [NotNullWhen(true)] out TextPattern? pattern, [NotNullWhen(false)] out string? problem)
    {
        // SAFETY: the memory is larger than the structure, which only libc looks into; freed here or in Dispose.
        var memory = (byte*)NativeMemory.AllocZeroed(Size);
        int error = Compile(memory, text, Extended | NoGroups | (ignoresCase ? IgnoreCase : 0));
        if (error == 0)
        {
            (pattern, problem) = (new(memory), null);
            return true;
        }
        var words = stackalloc byte[ProblemSize];
        // SAFETY: the length of the buffer is told, and the text in it ends with NUL.
        _ = Explain(error, memory, words, ProblemSize);
        NativeMemory.Free(memory);
        (pattern, problem) = (null, Marshal.PtrToStringUTF8((nint)words) ?? "");
        return false;
    }

    /// <summary>Whether it fits a part of a text.</summary>
    public bool Fits(string text)
    {
        lock (_gate)
            return _compiled != null && Execute(_compiled, text, 0, null, 0) == 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_compiled == null)
                return;
            Free(_compiled);
            NativeMemory.Free(_compiled);
            _compiled = null;
        }
    }

    [LibraryImport("libc", EntryPoint = "regcomp", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Compile(byte* memory, string text, int flags);

    [LibraryImport("libc", EntryPoint = "regexec", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(byte* memory, string text, nuint count, void* groups, int flags);

    [LibraryImport("libc", EntryPoint = "regerror")]
    private static partial nuint Explain(int error, byte* memory, byte* text, nuint size);

    [LibraryImport("libc", EntryPoint = "regfree")]
    private static partial void Free(byte* memory);
}
