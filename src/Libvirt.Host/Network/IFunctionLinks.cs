namespace Libvirt.Host.Network;

/// <summary>Virtual functions of network cards, as their cards know them.</summary>
public interface IFunctionLinks
{
    /// <summary>What a card demands of a function.</summary>
    /// <param name="card">The card's network device.</param>
    /// <param name="number">Number of the function.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, VIR_ERR_INTERNAL_ERROR: there is no such card or function</exception>
    FunctionSettings Read(string card, int number);

    /// <summary>Changes it.</summary>
    /// <param name="card">The card's network device.</param>
    /// <param name="number">Number of the function.</param>
    /// <param name="settings">What is not null is changed.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the card's driver does not do that</exception>
    void Write(string card, int number, FunctionSettings settings);

    /// <summary>The card is switched on; one that is not passes no packets of its functions on.</summary>
    bool IsUp(string card);
}
