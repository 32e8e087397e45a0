namespace Libvirt.Driver.Qemu.Monitor;

/// <summary>Who has to know that nobody waits for a call any more.</summary>
internal interface IQmpWithdrawal
{
    /// <summary>Forgets a call.</summary>
    void Withdraw(QmpCall call);
}
