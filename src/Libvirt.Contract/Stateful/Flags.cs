namespace Libvirt;

/// <summary>Checks of flag arguments, as the drivers make them.</summary>
public static class Flags
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

    /// <summary>One pair of filter flags of a list call: with neither or both of the two, everything passes.</summary>
    /// <param name="flags">What the caller gave.</param>
    /// <param name="whenTrue">The flag that asks for objects with the property.</param>
    /// <param name="whenFalse">The flag that asks for objects without it.</param>
    /// <param name="property">Whether this object has it.</param>
    public static bool Pass(uint flags, uint whenTrue, uint whenFalse, bool property)
        => (flags & (whenTrue | whenFalse)) == 0 || (flags & (property ? whenTrue : whenFalse)) != 0;
}
