using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Documents.Nodes;

namespace Libvirt.Driver.Test;

/// <summary>How this driver reads and writes the definition of a guest.</summary>
internal static class TestDomainDefinition
{
    private static readonly ParseOptions Options = new() { Inactive = true, Extensions = [TestDomainExtension.Instance] };

    private static readonly ParseOptions StoredOptions = StoredDomain.Reading(Options);

    /// <summary>A definition as this driver keeps it while its guest is off.</summary>
    public static StoredDomain Store(DomainDocument definition) => new(definition, StoredOptions);

    /// <summary>Reads a definition and names its interfaces.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="file">The file that it comes from, for messages; null when it comes from a caller.</param>
    /// <param name="validate">Check it against the schema first.</param>
    /// <exception cref="LibvirtException">what is wrong with it</exception>
    public static DomainDocument Parse(string xml, string? file = null, bool validate = false)
    {
        var definition = DomainDocument.Parse(xml, file is null && !validate ? Options : Options with { FileName = file, Validate = validate });
        Complete(definition);
        return definition;
    }

    /// <summary>What this driver adds to every definition: the architecture of its host and names of interfaces.</summary>
    public static void Complete(DomainDocument definition)
    {
        definition.Os.Type.Architecture ??= TestNode.Architecture;
        NameInterfaces(definition);
    }

    /// <summary>What virDomainGetXMLDesc gives: a guest that does not run has no live view.</summary>
    public static string Format(DomainDocument definition, uint flags) => definition.Format(new()
    {
        Inactive = definition.Id is null || flags.Has(DomainXMLFlags.Inactive),
        Secure = flags.Has(DomainXMLFlags.Secure),
        Migratable = flags.Has(DomainXMLFlags.Migratable),
    });

    /// <summary>A definition as it would be read from what the given one is written as: without what only a running guest has.</summary>
    public static DomainDocument Persistable(DomainDocument definition)
    {
        var copy = definition.Clone();
        copy.Id = null;
        return copy;
    }

    /// <summary>Interfaces without a name get the first free testnetN.</summary>
    public static void NameInterfaces(DomainDocument definition)
    {
        int next = 0;
        foreach (var network in definition.Devices.Interfaces)
        {
            if (network.Target?.Device is not null)
                continue;
            string name;
            do
                name = $"testnet{next++}";
            while (definition.Devices.Interfaces.Exists(i => i.Target?.Device == name));
            (network.Target ??= new InterfaceTarget()).Device = name;
        }
    }
}
