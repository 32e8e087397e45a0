namespace Libvirt.Cpu.X86;

/// <summary>A named model of x86 processors. Immutable once the map is read.</summary>
public sealed class X86Model
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The model of which this is another name; null for most.</summary>
    public X86Model? AliasOf { get; init; }

    /// <summary>Its maker; null for anybody's.</summary>
    public X86Vendor? Vendor { get; internal set; }

    /// <summary>The processors that it stands for; may be empty.</summary>
    public X86SignatureRange[] Signatures { get; internal set; } = [];

    /// <summary>Its features.</summary>
    public required X86FeatureSet Features { get; init; }

    /// <summary>Features that hypervisors gave to it after its first version; they are not among <see cref="Features"/>.</summary>
    public required X86FeatureSet Added { get; init; }

    /// <summary>Names of features that it had in its first version only.</summary>
    public string[] Removed { get; internal set; } = [];

    /// <summary>May be found for the processor of a host.</summary>
    public bool ForHosts { get; internal set; }

    /// <summary>May be found for the processor of a guest.</summary>
    public bool ForGuests { get; internal set; }

    /// <summary>A partial check (<c>check='partial'</c>) compares it as old releases did.</summary>
    public bool ChecksCompatibly { get; internal set; }

    /// <summary>Whether a signature is one of the model's.</summary>
    public bool Matches(X86Signature signature)
    {
        foreach (var range in Signatures)
            if (range.Contains(signature))
                return true;
        return false;
    }
}
