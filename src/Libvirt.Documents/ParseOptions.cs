using Libvirt.Documents.Domains;

namespace Libvirt.Documents;

/// <summary>How a document is read. Immutable; share one instance.</summary>
public sealed record ParseOptions
{
    /// <summary>A live document without extensions.</summary>
    public static ParseOptions Default { get; } = new();

    /// <summary>A definition to be kept: what only a running object has is ignored.</summary>
    public bool Inactive { get; init; }

    /// <summary>Check the document against its schema before it is read: the VALIDATE flags. Without it, what is unknown is ignored.</summary>
    public bool Validate { get; init; }

    /// <summary>The default options, with the check against the schema if <paramref name="validate"/> asks for it.</summary>
    public static ParseOptions Validating(bool validate) => validate ? Checked : Default;

    private static ParseOptions Checked { get; } = new() { Validate = true };

    /// <summary>Leave out the cross-checks, for documents that were accepted before (status files, old definitions).</summary>
    public bool SkipValidation { get; init; }

    /// <summary>Leave out the completion with defaults.</summary>
    public bool SkipCompletion { get; init; }

    /// <summary>The definition is new: what guests see may change to today's defaults.</summary>
    public bool AbiUpdate { get; init; }

    /// <summary>Architecture of a domain that names none; null leaves it open.</summary>
    public string? DefaultArchitecture { get; init; }

    /// <summary>A SCSI bus has 16 units, the seventh of which is the controller's, instead of 7.</summary>
    public bool WideScsi { get; init; }

    /// <summary>A driver's own defaults for domains (machine, features, devices), run when numbers of controllers are known, before the general completion.</summary>
    public Action<DomainDocument, ParseOptions>? DomainDefaults { get; init; }

    /// <summary>A driver's own defaults for a device (models, buses), also for those that the general completion adds.</summary>
    public Action<DomainDocument, IDomainDevice, ParseOptions>? DeviceDefaults { get; init; }

    /// <summary>What a driver assigns to a completed domain (addresses, aliases), run after the general completion.</summary>
    public Action<DomainDocument, ParseOptions>? DomainAssignments { get; init; }

    /// <summary>A driver's own cross-checks of domains, run after the general ones.</summary>
    public Action<DomainDocument, ParseOptions>? DomainChecks { get; init; }

    /// <summary>Makes the driver's part of a domain's status; null for none.</summary>
    public Func<Libvirt.Documents.Domains.Status.DomainPrivateData>? DomainPrivateData { get; init; }

    /// <summary>Namespaces of drivers that are understood, for example qemu: or dnsmasq:.</summary>
    public IReadOnlyList<DocumentExtension> Extensions { get; init; } = [];

    /// <summary>The file that the text came from, for messages about malformed text; null when it came from a caller.</summary>
    public string? FileName { get; init; }

    /// <summary>The object exists and tells about itself (snapshots, checkpoints).</summary>
    public bool Redefine { get; init; }

    /// <summary>The object is to be made: what its maker decides may be missing (node devices).</summary>
    public bool Create { get; init; }

    /// <summary>A file that the daemon wrote: with what only it may see.</summary>
    public bool Status { get; init; }
}
