namespace Libvirt.Driver.Qemu.Tests.Hypervisor;

/// <summary>Calls of the contract that the driver leaves to the contract's own answer, and why.</summary>
internal static class AbsentCalls
{
    private static readonly KeyValuePair<string, string>[] All =
    [
        // Answered where connections are, not by the driver of guests.
        .. Of("elsewhere",
            "CloseWanted", "EventsUnwanted", "EventsWanted", "ConnectSetIdentity", "ConnectSetKeepAlive"),
        // Needs the guest agent, which is the second half of the driver.
        .. Of("agent",
            "DomainAgentSetResponseTimeout", "DomainAuthorizedSSHKeysGet", "DomainAuthorizedSSHKeysSet", "DomainFSFreeze", "DomainFSThaw",
            "DomainFSTrim", "DomainGetFSInfo", "DomainGetGuestInfo", "DomainGetGuestVcpus", "DomainGetTime", "DomainPMSuspendForDuration",
            "DomainQemuAgentCommand", "DomainSetTime", "DomainSetUserPassword"),
        .. Of("backup",
            "DomainBackupBegin", "DomainBackupGetXMLDesc"),
        .. Of("block job",
            "DomainBlockCommit", "DomainBlockCopy", "DomainBlockJobAbort", "DomainBlockJobSetSpeed", "DomainBlockPull", "DomainBlockRebase",
            "DomainGetBlockJobInfo"),
        .. Of("checkpoint",
            "DomainCheckpointCreateXML", "DomainCheckpointDelete", "DomainCheckpointGetParent", "DomainCheckpointGetXMLDesc",
            "DomainCheckpointListAllChildren", "DomainCheckpointLookupByName", "DomainListAllCheckpoints"),
        .. Of("snapshot",
            "DomainSnapshotCreateXML", "DomainSnapshotCurrent", "DomainSnapshotDelete", "DomainSnapshotGetParent", "DomainSnapshotGetXMLDesc",
            "DomainSnapshotHasMetadata", "DomainSnapshotIsCurrent", "DomainSnapshotListAllChildren", "DomainSnapshotListChildrenNames",
            "DomainSnapshotListNames", "DomainSnapshotLookupByName", "DomainSnapshotNum", "DomainSnapshotNumChildren", "DomainHasCurrentSnapshot",
            "DomainListAllSnapshots", "DomainRevertToSnapshot"),
        .. Of("migration",
            "DomainMigrateBegin3", "DomainMigrateBegin3Params", "DomainMigrateConfirm3", "DomainMigrateConfirm3Params", "DomainMigrateFinish",
            "DomainMigrateFinish2", "DomainMigrateFinish3", "DomainMigrateFinish3Params", "DomainMigrateGetCompressionCache",
            "DomainMigrateGetMaxDowntime", "DomainMigrateGetMaxSpeed", "DomainMigratePerform", "DomainMigratePerform3", "DomainMigratePerform3Params",
            "DomainMigratePrepare", "DomainMigratePrepare2", "DomainMigratePrepare3", "DomainMigratePrepare3Params", "DomainMigratePrepareTunnel",
            "DomainMigratePrepareTunnel3", "DomainMigratePrepareTunnel3Params", "DomainMigrateSetCompressionCache", "DomainMigrateSetMaxDowntime",
            "DomainMigrateSetMaxSpeed", "DomainMigrateStartPostCopy"),
        // No host of the tests can sleep and wake up.
        .. Of("host power",
            "NodeSuspendForDuration"),
        // Native's driver has no such call either.
        .. Of("not native's",
            "ConnectDomainXMLFromNative", "DomainCreateWithFiles", "DomainCreateXMLWithFiles", "DomainLxcOpenNamespace", "DomainQemuAttach",
            "DomainSendProcessSignal"),
    ];

    /// <summary>Reason by name.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(All, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Of(string reason, params string[] names) => names.Select(n => KeyValuePair.Create(n, reason));
}
