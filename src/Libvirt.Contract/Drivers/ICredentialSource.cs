namespace Libvirt;

/// <summary>The program's virConnectAuth: answers questions for user names and passwords.</summary>
public interface ICredentialSource
{
    /// <summary>The credential types that the program can answer, <see cref="ConnectCredentialType"/> values.</summary>
    IReadOnlyList<int> Types { get; }

    /// <summary>Asks; each query's <see cref="CredentialQuery.Result"/> is filled on success.</summary>
    /// <returns>false when the callback failed or gave up</returns>
    bool Ask(IReadOnlyList<CredentialQuery> queries);
}
