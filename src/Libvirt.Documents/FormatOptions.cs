namespace Libvirt.Documents;

/// <summary>Which view of a document is written. The default is the live view without secrets.</summary>
public readonly record struct FormatOptions
{
    /// <summary>The persistent definition: without what only a running object has.</summary>
    public bool Inactive { get; init; }

    /// <summary>With passwords and other secrets.</summary>
    public bool Secure { get; init; }

    /// <summary>Only what older libvirt understands, for a migration.</summary>
    public bool Migratable { get; init; }

    /// <summary>Status files: with what only the daemon may see.</summary>
    public bool Status { get; init; }

    /// <summary>The live view even of a domain that does not run: for the program's own keeping.</summary>
    public bool Whole { get; init; }

    /// <summary>True for the view of a running object.</summary>
    public bool Live => !Inactive;
}
