using System.Runtime.InteropServices;

namespace Libvirt.Rpc.Security.Sasl;

/// <summary>sasl_interact_t: a question of a mechanism.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SaslPrompt
{
    /// <summary>A callback's number; 0 ends a list.</summary>
    public nuint Id;

    /// <summary>Texts for the user.</summary>
    public byte* Challenge, Prompt, DefaultResult;

    /// <summary>The answer, which stays the caller's.</summary>
    public void* Result;

    /// <summary>Bytes of the answer.</summary>
    public uint Length;
}
