using System.Runtime.CompilerServices;

namespace Libvirt;

/// <summary>Checks of flag arguments, as the drivers make them.</summary>
public static class CallFlags
{
    /// <summary>Refuses flags that a function does not know.</summary>
    /// <param name="flags">What the caller gave.</param>
    /// <param name="supported">All bits that the function understands.</param>
    /// <param name="domain">The driver.</param>
    /// <param name="function">Native's name of the driver's function, "testNetworkGetXMLDesc": the message carries it.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG, naming the bits that are not understood</exception>
    public static void Check(uint flags, uint supported, ErrorDomain domain, string function)
    {
        if ((flags & ~supported) is not 0 and var unknown)
            throw LibvirtException.InvalidParameter(domain, function, "flags", $"unsupported flags (0x{unknown:x}) in function {function}");
    }

    /// <summary>True when any bit of <paramref name="bit"/> is set. All enums of the contract have 32 bits.</summary>
    public static bool Has<T>(this uint flags, T bit) where T : unmanaged, Enum => (flags & Unsafe.BitCast<T, uint>(bit)) != 0;
}
