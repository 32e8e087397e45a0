using System.Runtime.InteropServices;

namespace Libvirt.Daemon.Interop;

/// <summary>An array of C strings that ends with NULL, as argv and environ are.</summary>
internal sealed unsafe class NativeTexts : IDisposable
{
    private readonly int _count;

    public NativeTexts(IReadOnlyList<string> texts)
    {
        _count = texts.Count;
        // SAFETY: one slot for each text and one for the NULL at the end.
        Pointer = (nint*)NativeMemory.AllocZeroed((nuint)_count + 1, (nuint)sizeof(nint));
        for (int i = 0; i < _count; i++)
            Pointer[i] = Marshal.StringToCoTaskMemUTF8(texts[i]);
    }

    public nint* Pointer { get; private set; }

    public void Dispose()
    {
        if (Pointer == null)
            return;
        for (int i = 0; i < _count; i++)
            Marshal.FreeCoTaskMem(Pointer[i]);
        NativeMemory.Free(Pointer);
        Pointer = null;
    }
}
