namespace Libvirt;

/// <summary>Statistics of one domain: virDomainStatsRecord.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Parameters">Names as documented for virConnectGetAllDomainStats.</param>
public sealed record DomainStatsRecord(Domain Domain, TypedParameter[] Parameters);
