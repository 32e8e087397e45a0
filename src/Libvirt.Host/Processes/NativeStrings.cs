using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>Texts for a C function, freed together.</summary>
internal sealed class NativeStrings : IDisposable
{
    private readonly List<nint> _texts = [];

    /// <summary>A text as UTF-8 with a NUL at its end.</summary>
    public nint Add(string text)
    {
        nint pointer = Marshal.StringToCoTaskMemUTF8(text);
        _texts.Add(pointer);
        return pointer;
    }

    /// <summary>Texts as an array with a NULL at its end.</summary>
    public nint[] Vector(IReadOnlyList<string> texts)
    {
        var vector = new nint[texts.Count + 1];
        for (int i = 0; i < texts.Count; i++)
            vector[i] = Add(texts[i]);
        return vector;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (nint text in _texts)
            Marshal.FreeCoTaskMem(text);
        _texts.Clear();
    }
}
